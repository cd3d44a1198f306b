/**
 * Read view of a record: its filled fields in the order of the paper, with photos, marks, history
 * and checks, and not one input field. A {@link rubezh.ui.seizure.read.PaperReader} reads and
 * composes the rows in the background; the list of rows is virtual, so that a record of a thousand
 * lines opens as fast as one of two.
 */
@NullMarked
package rubezh.ui.seizure.read;

import org.jspecify.annotations.NullMarked;
