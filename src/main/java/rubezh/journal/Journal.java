package rubezh.journal;

import module java.base;

import rubezh.text.Fault;

/**
 * Append-only set of revisions. {@code JournalContract} in the tests is the contract of every
 * implementation.
 *
 * <p>Any thread may read; the implementation serialises appends.
 *
 * <pre>{@code
 * journal.append(context -> List.of(sign(body, context.nextSeq(), context.prev())));
 * RecordView view = RevisionMerger.view(
 *         journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList());
 * }</pre>
 *
 * @see RevisionMerger
 */
public interface Journal {
    /**
     * Appends local revisions. The writer runs inside the transaction, so that chain and counters
     * have no gaps and no duplicates. Returns when the data is durable.
     *
     * @return the revisions written, in order; empty if the writer returned none
     * @throws rubezh.text.Fault {@code STO-…} on a disk error; then nothing is written
     */
    List<StoredRevision> append(Writer writer);

    /** Returns whether it has what thousands of computers signed, so that nobody counts it all. */
    default boolean isOfMany() {
        return false;
    }

    /** Returns whether {@link #append} is possible at all. */
    default boolean isAppendable() {
        return true;
    }

    /**
     * Adds received revisions, all or none; sound ones are skipped and damaged ones replaced. The
     * importer verifies them. Runs in one transaction with {@code alongside}.
     *
     * @return number of revisions added or replaced
     */
    int accept(Iterable<StoredRevision> received, Runnable alongside);

    /**
     * Runs work in one transaction, which its appends and notes join: if it throws, nothing of it
     * is written.
     */
    default void together(Runnable work) {
        accept(List.of(), work);
    }

    Optional<StoredRevision> find(RevisionId id);

    boolean contains(RevisionId id);

    /** Returns whether a revision is stored, and can be read in its place. */
    default StoredState stateOf(StoredRevision revision) {
        return contains(revision.id()) ? StoredState.SOUND : StoredState.ABSENT;
    }

    /** Returns all revisions of a record in storage order. */
    List<StoredRevision> ofRecord(UUID recordId);

    /**
     * Returns the revisions of all records whose ids have the first half of another id, by record
     * and in storage order.
     *
     * @param damaged receives those that cannot be read
     */
    default List<StoredRevision> ofRecordsLike(UUID id, Consumer<DamagedRevision> damaged) {
        var found = new ArrayList<StoredRevision>();
        replay(
                0,
                (_, stored) -> {
                    UUID recordId = stored.revision().subject().recordId();
                    if (recordId.getMostSignificantBits() == id.getMostSignificantBits()) {
                        found.add(stored);
                    }
                });
        return found;
    }

    /**
     * Returns the revisions of some records, each list in storage order, the records in the order
     * asked for; one without a readable revision is left out.
     *
     * @param damaged receives those that cannot be read
     */
    default Map<UUID, List<StoredRevision>> ofRecords(
            Collection<UUID> recordIds, Consumer<DamagedRevision> damaged) {
        var found = new LinkedHashMap<UUID, List<StoredRevision>>();
        for (UUID id : recordIds) {
            List<StoredRevision> revisions = ofRecord(id, damaged);
            if (!revisions.isEmpty()) {
                found.put(id, revisions);
            }
        }
        return found;
    }

    /**
     * Returns the revisions of some records by record, in the order of the records asked for.
     *
     * @param found revisions of these records, those of one in their order
     */
    static Map<UUID, List<StoredRevision>> byRecord(
            Collection<UUID> recordIds, List<StoredRevision> found) {
        var byRecord = new LinkedHashMap<UUID, List<StoredRevision>>();
        recordIds.forEach(id -> byRecord.put(id, new ArrayList<>(1)));
        for (StoredRevision one : found) {
            Objects.requireNonNull(byRecord.get(one.revision().subject().recordId())).add(one);
        }
        byRecord.values().removeIf(List::isEmpty);
        return byRecord;
    }

    /**
     * Returns the position of the newest revision, an ever-growing number; 0 for an empty journal.
     */
    long position();

    /** Passes every revision stored after a position to the consumer, oldest first. */
    void replay(long after, BiConsumer<Long, StoredRevision> consumer);

    /** Returns those of some records that have revisions, also such that cannot be read. */
    default Set<UUID> recordsAmong(Collection<UUID> recordIds) {
        return recordIds.stream().filter(id -> !ofRecord(id).isEmpty()).collect(Collectors.toSet());
    }

    /** Returns the records that got revisions after a position, also such that cannot be read. */
    default Set<UUID> recordsSince(long after) {
        var changed = new LinkedHashSet<UUID>();
        replay(after, (_, stored) -> changed.add(stored.revision().subject().recordId()));
        return changed;
    }

    /** Returns a replica's revisions with {@code from ≤ seq ≤ to}, by sequence. */
    List<StoredRevision> ofReplica(UUID replica, long from, long to);

    /**
     * Passes a replica's revisions with {@code from ≤ seq ≤ to} to a consumer, by sequence and id;
     * a journal in a file reads few at once.
     *
     * @param readable receives those that can be read
     * @param damaged receives the others; never called by a journal that cannot be damaged
     */
    default void replay(
            UUID replica,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        ofReplica(replica, from, to).forEach(readable);
    }

    /**
     * Passes on a replica's revisions like the other replay, each read only as far as passing it on
     * needs.
     */
    default void replayPassed(
            UUID replica,
            long from,
            long to,
            Consumer<PassedRevision> readable,
            Consumer<DamagedRevision> damaged) {
        replay(replica, from, to, one -> readable.accept(PassedRevision.of(one)), damaged);
    }

    /**
     * Passes on the lines that {@link #replayPassed} has passed on, in the same order, without
     * those that cannot be opened. What is stored may have changed since.
     */
    default void replayLines(UUID replica, long from, long to, Consumer<PassedLine> lines) {
        replay(replica, from, to, one -> lines.accept(PassedLine.of(one)), _ -> {});
    }

    /** Returns the readable ones of a replica's revisions with one number; more after a fork. */
    default List<StoredRevision> at(UUID replica, long seq) {
        var found = new ArrayList<StoredRevision>();
        replay(replica, seq, seq, found::add, _ -> {});
        return found;
    }

    /**
     * Returns the readable revisions of a record in storage order.
     *
     * @param damaged receives the others; never called by a journal that cannot be damaged
     */
    default List<StoredRevision> ofRecord(UUID recordId, Consumer<DamagedRevision> damaged) {
        return ofRecord(recordId);
    }

    /** Returns the ids of all revisions of a replica, sorted; decrypts no row. */
    List<RevisionId> idsOf(UUID replica);

    /** Returns the same ids with their sequence numbers. */
    default SortedMap<RevisionId, Long> numbersOf(UUID replica) {
        var numbers = new TreeMap<RevisionId, Long>();
        ofReplica(replica, 1, Long.MAX_VALUE)
                .forEach(one -> numbers.put(one.id(), one.revision().link().seq()));
        return numbers;
    }

    /** Passes replica and sequence number of each revision of some records; decrypts no row. */
    default void forEachNumber(Collection<UUID> recordIds, BiConsumer<UUID, Long> consumer) {
        recordIds.stream()
                .flatMap(id -> ofRecord(id).stream())
                .map(stored -> stored.revision().link())
                .forEach(link -> consumer.accept(link.replica(), link.seq()));
    }

    /**
     * Returns the version vector of the journal. Rows that another program removed since the first
     * call still count.
     */
    VersionVector versionVector();

    /** Returns what is stored of one replica; empty if that is nothing. */
    default Optional<VersionVector.ReplicaState> replicaState(UUID replica) {
        return Optional.ofNullable(versionVector().byReplica().get(replica));
    }

    /** Counts all rows anew, which takes longer the more there are, for a check of the journal. */
    default VersionVector recount() {
        return versionVector();
    }

    /**
     * Stored revision that cannot be read, as its readable columns name it.
     *
     * @param recordId record it belongs to
     * @param replica replica that wrote it
     * @param seq its place in the chain
     * @param fault the damage, {@code STO-004}
     */
    record DamagedRevision(UUID recordId, UUID replica, long seq, Fault fault) {}

    /** What a journal has of a revision. */
    enum StoredState {
        /** Nothing. */
        ABSENT,
        /** Something that cannot be read or stands in another's place. */
        DAMAGED,
        /** The revision. */
        SOUND
    }

    /** Composer of local revisions inside the transaction. */
    interface Writer {
        List<StoredRevision> write(AppendContext context);
    }

    /** End of the local chain and counters, within the transaction. */
    interface AppendContext {
        /** Returns the replica of this installation. */
        UUID replica();

        /** Returns the sequence number of the next revision. */
        long nextSeq();

        /** Returns the newest revision of the replica. */
        Optional<RevisionId> prev();

        /**
         * Returns the end of the newest former chain of this installation, which the first revision
         * of its replica names; empty for any other revision.
         */
        default Optional<Revision.Predecessor> succeeds() {
            return Optional.empty();
        }

        /** Returns the link of the next revision. */
        default Revision.Link nextLink(List<RevisionId> parents) {
            return new Revision.Link(
                    replica(), nextSeq(), prev().orElse(null), parents, succeeds().orElse(null));
        }

        /** Increments a counter and returns its value, from 1; rolled back with the transaction. */
        long nextCount(String counter);
    }
}
