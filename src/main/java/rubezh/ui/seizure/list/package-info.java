/** The list of seizures: search, filters, columns, totals and preview. */
@NullMarked
package rubezh.ui.seizure.list;

import org.jspecify.annotations.NullMarked;
