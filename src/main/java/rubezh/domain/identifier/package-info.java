/**
 * Marks and numbers with a check: machine-readable zones, registration marks, VIN, container, wagon
 * and CAS numbers. Reading a number never fails: it keeps the typed text and reports doubts. {@link
 * rubezh.domain.identifier.ScanResult} detects the type of a scanned text.
 *
 * <p>Uses the character tables of {@code text}.
 */
@NullMarked
package rubezh.domain.identifier;

import org.jspecify.annotations.NullMarked;
