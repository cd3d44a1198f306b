package rubezh.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import rubezh.domain.seizure.Seizure;

/**
 * The readable side: lists, search and sums over a projection of the journal that can be thrown
 * away and rebuilt. Rebuilding gives the same as keeping it up to date; a test holds this.
 * Thread-safe.
 */
public interface Catalogue {
    /** Returns part of the chosen seizures. Never ranks: newest first unless ordered by a field. */
    List<SeizureRow> page(Query query, int offset, int limit);

    /**
     * Counts; may take long on a large register, and is given up when the thread is interrupted.
     */
    long count(Query query);

    /** Returns the ids of all chosen seizures, oldest first. */
    List<UUID> ids(Query query);

    /**
     * Sums up the chosen seizures that count, by groupings.
     *
     * @param by field paths ({@code items.substance}, {@code place.country}) or {@code year},
     *     {@code month}
     */
    List<TotalsRow> totals(Query query, List<String> by);

    /**
     * Returns cases that look like a seizure, the most alike first: by their weightiest likeness,
     * then by how many, then the latest. Cancelled ones are left out, pairs said to be different
     * events are not. At most {@value SimilarCase#MOST}.
     *
     * @param self the record the seizure is of, never returned
     */
    List<SimilarCase> similar(UUID self, Seizure seizure);

    /** Brings records up to date after the journal took revisions. */
    void refresh(Collection<UUID> recordIds);

    /** Throws everything away and builds it again, telling how many revisions were read. */
    void rebuild(LongConsumer progress);

    /** Returns a hash over the contents, the same after a rebuild. */
    String contentHash();
}
