/**
 * Checks of the computer, one class for each area, and the file for support. Read only what they
 * are handed: folders, clock and properties of the machine.
 */
@NullMarked
package rubezh.app.diagnosis;

import org.jspecify.annotations.NullMarked;
