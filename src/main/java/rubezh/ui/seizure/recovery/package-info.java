/**
 * Drafts after a crash and typing that could not be saved: dialogs that ask, compare and restore.
 */
@NullMarked
package rubezh.ui.seizure.recovery;

import org.jspecify.annotations.NullMarked;
