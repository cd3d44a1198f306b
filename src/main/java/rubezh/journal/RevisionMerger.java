package rubezh.journal;

import java.util.Collection;
import java.util.List;

/**
 * Computes what a record's revisions amount to; never writes one. Nothing depends on a clock or on
 * the order of arrival. A revision's {@code changed} pointers are what its author said; of all who
 * said something about a field, those count that nobody who knew of them has spoken after.
 */
public final class RevisionMerger {
    private RevisionMerger() {}

    /**
     * Returns the view of a record.
     *
     * @param revisions all known revisions of one record, at least one, in any order
     */
    public static RecordView view(Collection<Revision> revisions) {
        RevisionHistory revisionHistory = new RevisionHistory(revisions);
        return revisionHistory.isLinear()
                ? viewOfChain(revisionHistory)
                : new ConcurrentMerge(revisionHistory).view();
    }

    /**
     * Returns the view somebody had who knew only some heads and what came before them.
     *
     * @param heads at least one of the revisions
     */
    public static RecordView asOf(Collection<Revision> revisions, Collection<RevisionId> heads) {
        return view(RevisionHistory.ancestorsOf(revisions, heads));
    }

    /** Returns revisions by depth, then id: everybody after what he saw. */
    public static List<Revision> inOrder(Collection<Revision> revisions) {
        return new RevisionHistory(revisions).ordered();
    }

    private static RecordView viewOfChain(RevisionHistory revisionHistory) {
        boolean voided = false;
        for (int i = 0; i < revisionHistory.size(); i++) {
            Revision revision = revisionHistory.get(i);
            if (ConcurrentMerge.changesRecord(revision)) {
                voided = revision.act().op() == RevisionKind.VOID;
            }
        }
        return revisionHistory.view(revisionHistory.greatest().content().body(), List.of(), voided);
    }
}
