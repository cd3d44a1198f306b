package rubezh.store.journal;

import module java.base;

import rubezh.journal.StoredRevision;

/**
 * Journal as the lists are made from it: what came at which position, and records with their review
 * records. Thread-safe.
 */
public interface CaseSource {
    /**
     * Stored bytes read at once. Their lines may have four times as many, and a revision takes
     * several times as much again once it is parsed.
     *
     * @see LineCodec#MOST_TIMES
     */
    int BATCH_BYTES = 1 << 20;

    /** Returns the position of the newest revision. */
    long position();

    /**
     * Returns the position that some revisions after another one end at, or the last one there is
     * before an end.
     *
     * @param after position before the first
     * @param upTo position of the end
     * @param revisions greatest number of them
     */
    long endOf(long after, long upTo, long revisions);

    /**
     * Returns the records with revisions at some positions, and the stored bytes of those.
     *
     * @param after position before the first one
     * @param upTo last position
     */
    Map<UUID, Long> bytesBetween(long after, long upTo);

    /** Returns which of some records have revisions at such positions. */
    default Set<UUID> changed(Collection<UUID> records, long after, long upTo) {
        return records.stream()
                .filter(bytesBetween(after, upTo).keySet()::contains)
                .collect(Collectors.toSet());
    }

    /**
     * Returns some records with their review records; those without a readable revision are left
     * out.
     *
     * @param damaged receives the ids of records and review records that cannot be read
     */
    List<CaseEntries> cases(List<UUID> recordIds, Consumer<UUID> damaged);

    /**
     * Passes all records to the consumer in batches, sorted by id, each with its revisions in
     * storage order. A record with a damaged row is skipped, a damaged review record left out.
     *
     * @param damaged receives the ids of the records skipped
     */
    void byRecord(Consumer<List<CaseEntries>> consumer, Consumer<UUID> damaged);

    /**
     * Returns the revisions of a record in storage order.
     *
     * @throws rubezh.text.Fault {@code STO-004} for a damaged one
     */
    List<StoredRevision> ofRecord(UUID recordId);

    /** Returns how many revisions of this installation are not there. */
    long missing();

    /**
     * Revisions of a record and of its review record.
     *
     * @param entries revisions of the record, in storage order; empty if one cannot be read
     * @param reviews revisions of its review record; empty if there are none or one cannot be read
     */
    record CaseEntries(List<StoredRevision> entries, List<StoredRevision> reviews) {
        public UUID recordId() {
            return entries.getFirst().revision().subject().recordId();
        }
    }
}
