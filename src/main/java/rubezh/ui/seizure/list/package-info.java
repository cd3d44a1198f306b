/**
 * List of seizures: search, filters, columns, totals and preview.
 *
 * @see rubezh.ui.seizure.list.SeizureListView
 */
@NullMarked
package rubezh.ui.seizure.list;

import org.jspecify.annotations.NullMarked;
