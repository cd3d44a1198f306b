/** Dialog of an extract for a partner: its columns, what leaves and what stays, and its file. */
@NullMarked
package rubezh.ui.seizure.extract;

import org.jspecify.annotations.NullMarked;
