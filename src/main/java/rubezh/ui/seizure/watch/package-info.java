/** What the record being edited matches in the watch list, above the form and at the fields. */
@NullMarked
package rubezh.ui.seizure.watch;

import org.jspecify.annotations.NullMarked;
