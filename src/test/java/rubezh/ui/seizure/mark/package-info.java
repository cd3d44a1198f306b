/** Tests of the gallery of press marks without a window. */
@NullMarked
package rubezh.ui.seizure.mark;

import org.jspecify.annotations.NullMarked;
