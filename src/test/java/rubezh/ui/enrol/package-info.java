/** Specification of the screen of the roster. */
@NullMarked
package rubezh.ui.enrol;

import org.jspecify.annotations.NullMarked;
