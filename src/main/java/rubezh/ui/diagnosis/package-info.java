/**
 * Check of the computer in the window, and the file for support, shown before it is saved; before
 * the sign-in too.
 */
@NullMarked
package rubezh.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
