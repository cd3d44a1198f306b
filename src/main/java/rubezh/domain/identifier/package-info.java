/**
 * Marks and numbers that carry their own proof: machine-readable zones, registration marks, VIN,
 * container, wagon and CAS numbers. Reading never refuses what a person typed: it says what is
 * doubtful and keeps the text. {@link rubezh.domain.identifier.ScanResult} tells them apart when
 * they come from a scanner.
 *
 * <p>Uses of {@code text} the keys of the keyboard.
 */
@NullMarked
package rubezh.domain.identifier;

import org.jspecify.annotations.NullMarked;
