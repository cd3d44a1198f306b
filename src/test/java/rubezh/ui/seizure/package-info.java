/** What becomes of typing. */
@NullMarked
package rubezh.ui.seizure;

import org.jspecify.annotations.NullMarked;
