/** Tests of the list of seizures without a window. */
@NullMarked
package rubezh.ui.seizure.list;

import org.jspecify.annotations.NullMarked;
