package rubezh.bundle.peer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.VersionVector.Gap;

/**
 * Sent or received bundle, one entry of the exchange log.
 *
 * @param bundleId identity of the bundle; a bundle received twice has one entry
 * @param direction sent or received
 * @param replica installation that sealed it
 * @param station station code of the addressee or sender, may be empty
 * @param file file name without folder
 * @param sha256 hash of the whole file, hexadecimal
 * @param at time by the local clock
 * @param by login of the officer
 * @param revisions number of revisions in the bundle
 * @param added number of revisions added by the import; 0 for a sent bundle
 * @param refused number of refused revisions
 * @param expected when a receipt is expected of it; null for a received bundle, one that has
 *     nothing but receipts, and one of an earlier version
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
        int added,
        int refused,
        @Nullable ExpectedReceipt expected) {
    /**
     * Receipt that is expected of a sent bundle.
     *
     * @param by time by which it should be here
     * @param own numbers of the revisions of this installation in it, in order; of a bundle of many
     *     runs the last one may cover numbers that it does not have
     */
    public record ExpectedReceipt(Instant by, List<Gap> own) {
        /** Runs of numbers that are kept apart. */
        private static final int MAX_RUNS = 500;

        public ExpectedReceipt {
            own = own.size() <= MAX_RUNS ? List.copyOf(own) : joined(own);
        }

        private static List<Gap> joined(List<Gap> runs) {
            var joined = new ArrayList<Gap>(runs.subList(0, MAX_RUNS - 1));
            joined.add(new Gap(runs.get(MAX_RUNS - 1).from(), runs.getLast().to()));
            return List.copyOf(joined);
        }

        /** Returns the number of the newest revision of this installation in it; 0 if none. */
        public long lastSeq() {
            return own.isEmpty() ? 0 : own.getLast().to();
        }
    }

    /** Direction of a bundle, seen from this installation. */
    public enum Direction {
        SENT,
        RECEIVED
    }
}
