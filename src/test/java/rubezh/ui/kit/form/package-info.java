/** The form kit. */
@NullMarked
package rubezh.ui.kit.form;

import org.jspecify.annotations.NullMarked;
