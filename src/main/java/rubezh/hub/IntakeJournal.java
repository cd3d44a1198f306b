package rubezh.hub;

import module java.base;

import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;

/**
 * Revisions of a hub as a bundle is taken in there by a workstation. What the workstation notes of
 * it, and the receipt that it signs, are written to its own file in one transaction that ends after
 * that of the hub: whatever happens in between, the hub never has a revision that the file of its
 * writer lacks, and taking the bundle in again brings both to the same.
 */
final class IntakeJournal implements Journal {
    private final Journal hub;
    private final Journal own;

    /**
     * @param own journal in the file of the workstation
     */
    IntakeJournal(Journal hub, Journal own) {
        this.hub = hub;
        this.own = own;
    }

    /** Refused as by a hub: what is signed here goes to the own file first. */
    @Override
    public List<StoredRevision> append(Writer writer) {
        return hub.append(writer);
    }

    @Override
    public boolean isOfMany() {
        return true;
    }

    /** Returns whether the own file takes the receipt. */
    @Override
    public boolean isAppendable() {
        return own.isAppendable();
    }

    @Override
    public int accept(Iterable<StoredRevision> received, Runnable alongside) {
        var added = new AtomicInteger();
        own.together(() -> added.set(hub.accept(received, alongside)));
        return added.get();
    }

    @Override
    public void together(Runnable work) {
        own.together(() -> hub.together(work));
    }

    /** Returns what the hub has, and what the own file has besides: a receipt on its way there. */
    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        var found = new LinkedHashMap<RevisionId, StoredRevision>();
        hub.ofRecord(recordId).forEach(one -> found.put(one.id(), one));
        own.ofRecord(recordId).forEach(one -> found.putIfAbsent(one.id(), one));
        return List.copyOf(found.values());
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId, Consumer<DamagedRevision> damaged) {
        return hub.ofRecord(recordId, damaged);
    }

    @Override
    public List<StoredRevision> ofRecordsLike(UUID id, Consumer<DamagedRevision> damaged) {
        return hub.ofRecordsLike(id, damaged);
    }

    @Override
    public Optional<StoredRevision> find(RevisionId id) {
        return hub.find(id);
    }

    @Override
    public boolean contains(RevisionId id) {
        return hub.contains(id);
    }

    @Override
    public StoredState stateOf(StoredRevision revision) {
        return hub.stateOf(revision);
    }

    @Override
    public long position() {
        return hub.position();
    }

    @Override
    public void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        hub.replay(after, consumer);
    }

    @Override
    public void replay(
            UUID replica,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        hub.replay(replica, from, to, readable, damaged);
    }

    @Override
    public Set<UUID> recordsAmong(Collection<UUID> recordIds) {
        return hub.recordsAmong(recordIds);
    }

    @Override
    public Set<UUID> recordsSince(long after) {
        return hub.recordsSince(after);
    }

    @Override
    public List<StoredRevision> ofReplica(UUID replica, long from, long to) {
        return hub.ofReplica(replica, from, to);
    }

    @Override
    public List<RevisionId> idsOf(UUID replica) {
        return hub.idsOf(replica);
    }

    @Override
    public SortedMap<RevisionId, Long> numbersOf(UUID replica) {
        return hub.numbersOf(replica);
    }

    @Override
    public void forEachNumber(Collection<UUID> recordIds, BiConsumer<UUID, Long> consumer) {
        hub.forEachNumber(recordIds, consumer);
    }

    @Override
    public VersionVector versionVector() {
        return hub.versionVector();
    }
}
