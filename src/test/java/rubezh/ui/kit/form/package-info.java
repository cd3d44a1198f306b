/** Fixtures for tests of forms. */
@NullMarked
package rubezh.ui.kit.form;

import org.jspecify.annotations.NullMarked;
