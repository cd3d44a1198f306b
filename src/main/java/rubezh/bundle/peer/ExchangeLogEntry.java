package rubezh.bundle.peer;

import java.time.Instant;
import java.util.UUID;

/**
 * A bundle that went out or came in: one line of the exchange journal.
 *
 * @param bundleId identity of the bundle; a bundle that comes in twice has one line
 * @param direction which way
 * @param replica who sealed it
 * @param station station of the other side: addressee or sender, may be empty
 * @param file name of the file without folder
 * @param sha256 hash of the whole file, hexadecimal
 * @param at when, by this station's clock
 * @param by login of who did it
 * @param revisions how many it holds
 * @param fresh how many of them were new here; 0 for what went out
 * @param refused how many were not taken
 */
public record ExchangeLogEntry(
        UUID bundleId,
        Direction direction,
        UUID replica,
        String station,
        String file,
        String sha256,
        Instant at,
        String by,
        int revisions,
        int fresh,
        int refused) {
    /** Which way a bundle went. */
    public enum Direction {
        SENT,
        RECEIVED
    }
}
