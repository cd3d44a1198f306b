package rubezh.bundle.receipt;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;

/**
 * Bundles that took a record from here or brought it, and what of it was not sent.
 *
 * @param bundles the bundles, the newest first
 * @param unsent what headquarters was not sent; null at headquarters and where none is known
 * @param unclear number of revisions whose number was given twice, so that nobody can say which of
 *     two a bundle had; they are named in none
 * @param earlier time of the newest bundle of which it is not known what it had, as an earlier
 *     version logged it; null if there is none
 */
public record RecordBundles(
        List<RecordBundle> bundles,
        @Nullable UnsentRevisions unsent,
        int unclear,
        @Nullable Instant earlier) {
    public static final RecordBundles NONE = new RecordBundles(List.of(), null, 0, null);

    public RecordBundles {
        bundles = List.copyOf(bundles);
    }

    /**
     * Revisions that headquarters does not report to hold and that no bundle to it carried.
     *
     * @param station code of headquarters
     * @param revisions those that the next export takes
     * @param withheld those that an export left out on purpose
     */
    public record UnsentRevisions(
            String station, List<RevisionId> revisions, List<RevisionId> withheld) {
        public UnsentRevisions {
            revisions = List.copyOf(revisions);
            withheld = List.copyOf(withheld);
        }
    }
}
