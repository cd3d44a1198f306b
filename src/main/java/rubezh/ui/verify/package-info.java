/** Verification of the register in the window: what was found, and taking note of it. */
@NullMarked
package rubezh.ui.verify;

import org.jspecify.annotations.NullMarked;
