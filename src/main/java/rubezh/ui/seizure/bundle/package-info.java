/** Bundles that took a record from here or brought it, beside the record. */
@NullMarked
package rubezh.ui.seizure.bundle;

import org.jspecify.annotations.NullMarked;
