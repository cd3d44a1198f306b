/**
 * What a scan becomes in the record being written: the card that offers it, and the values it would
 * fill in. Nothing is entered before the officer says so, but seals where goods are being typed.
 */
@NullMarked
package rubezh.ui.seizure.scan;

import org.jspecify.annotations.NullMarked;
