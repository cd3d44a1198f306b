package rubezh.journal;

import java.util.Collection;

/** Computes what a record's revisions amount to; never writes one. */
public final class Merge {
    private Merge() {}

    /**
     * Returns the view of a record.
     *
     * @param revisions all known revisions of one record, at least one, in any order
     */
    public static RecordView view(Collection<Revision> revisions) {
        throw new UnsupportedOperationException("comes with the merge: " + revisions);
    }

    /**
     * Returns the view somebody had who knew only some heads and what came before them.
     *
     * @param heads at least one of the revisions
     */
    public static RecordView asOf(Collection<Revision> revisions, Collection<RevisionId> heads) {
        throw new UnsupportedOperationException("comes with the merge: " + revisions + heads);
    }
}
