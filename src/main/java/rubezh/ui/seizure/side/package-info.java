/**
 * Tabs beside a record that is read or reviewed: its history, similar cases and bundles. Nothing is
 * changed from them.
 */
@NullMarked
package rubezh.ui.seizure.side;

import org.jspecify.annotations.NullMarked;
