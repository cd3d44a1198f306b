/**
 * Read view of a record: its filled fields in the order of the layout, with photos, marks, history
 * and checks, and not one input field. A {@link rubezh.ui.seizure.read.RecordLayoutReader} reads
 * and composes the rows in the background; the list of rows is virtual, so that a record of a
 * thousand lines opens as fast as one of two.
 */
@NullMarked
package rubezh.ui.seizure.read;

import org.jspecify.annotations.NullMarked;
