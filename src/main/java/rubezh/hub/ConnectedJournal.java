package rubezh.hub;

import module java.base;

import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.PassedRevision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.text.Fault;

/**
 * Journal of a workstation that works on a hub: what is saved goes into the own file first, then to
 * the hub; what is read comes from the hub. While the hub cannot be reached, what was saved waits
 * in the own file and goes up by itself later; reading fails with {@code HUB-002}.
 */
public final class ConnectedJournal implements Journal {
    private final Journal own;
    private final Journal hub;
    private final Blobs hubBlobs;
    private final HubSender sender;
    private final ThreadLocal<Boolean> together = ThreadLocal.withInitial(() -> false);
    private volatile boolean waiting = true;

    /**
     * @param own journal in the file of the workstation
     * @param sender sends what is in it
     */
    public ConnectedJournal(Journal own, HubSender sender, Journal hub, Blobs hubBlobs) {
        this.own = own;
        this.hub = hub;
        this.hubBlobs = hubBlobs;
        this.sender = sender;
    }

    @Override
    public List<StoredRevision> append(Writer writer) {
        List<StoredRevision> written = own.append(writer);
        waiting = true;
        sendIfReachable();
        return written;
    }

    @Override
    public boolean isAppendable() {
        return own.isAppendable();
    }

    @Override
    public int accept(Iterable<StoredRevision> received, Runnable alongside) {
        return hub().accept(received, alongside);
    }

    /** What is written together goes to the hub once the own file has all of it. */
    @Override
    public void together(Runnable work) {
        boolean before = together.get();
        together.set(true);
        try {
            own.together(work);
        } finally {
            together.set(before);
        }
        waiting = true;
        sendIfReachable();
    }

    /**
     * Sends what the hub does not have of this workstation.
     *
     * @return number of revisions that were sent
     * @throws Fault {@code HUB-…} if the hub does not take them; they stay in the own file
     */
    public long send() {
        long sent = sender.sendOwn(hub, hubBlobs);
        waiting = false;
        return sent;
    }

    /** Returns whether revisions of this workstation may not be in the hub yet. */
    public boolean isWaiting() {
        return waiting;
    }

    private void sendIfReachable() {
        if (together.get()) {
            return;
        }
        try {
            send();
        } catch (Fault fault) {
            if (!fault.code().startsWith("HUB-")) {
                throw fault;
            }
            // The own file has it; the next reading or saving tries again.
        }
    }

    /** Returns the hub once it has everything that was saved here. */
    private Journal hub() {
        if (waiting && !together.get()) {
            send();
        }
        return hub;
    }

    @Override
    public Optional<StoredRevision> find(RevisionId id) {
        return hub().find(id);
    }

    @Override
    public boolean contains(RevisionId id) {
        return hub().contains(id);
    }

    @Override
    public StoredState stateOf(StoredRevision revision) {
        return hub().stateOf(revision);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        return hub().ofRecord(recordId);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId, Consumer<DamagedRevision> damaged) {
        return hub().ofRecord(recordId, damaged);
    }

    @Override
    public Map<UUID, List<StoredRevision>> ofRecords(
            Collection<UUID> recordIds, Consumer<DamagedRevision> damaged) {
        return hub().ofRecords(recordIds, damaged);
    }

    @Override
    public List<StoredRevision> ofRecordsLike(UUID id, Consumer<DamagedRevision> damaged) {
        return hub().ofRecordsLike(id, damaged);
    }

    @Override
    public long position() {
        return hub().position();
    }

    @Override
    public void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        hub().replay(after, consumer);
    }

    @Override
    public Set<UUID> recordsAmong(Collection<UUID> recordIds) {
        return hub().recordsAmong(recordIds);
    }

    @Override
    public Set<UUID> recordsSince(long after) {
        return hub().recordsSince(after);
    }

    @Override
    public List<StoredRevision> ofReplica(UUID of, long from, long to) {
        return hub().ofReplica(of, from, to);
    }

    @Override
    public void replay(
            UUID of,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        hub().replay(of, from, to, readable, damaged);
    }

    @Override
    public void replayPassed(
            UUID of,
            long from,
            long to,
            Consumer<PassedRevision> readable,
            Consumer<DamagedRevision> damaged) {
        hub().replayPassed(of, from, to, readable, damaged);
    }

    @Override
    public List<RevisionId> idsOf(UUID of) {
        return hub().idsOf(of);
    }

    @Override
    public SortedMap<RevisionId, Long> numbersOf(UUID of) {
        return hub().numbersOf(of);
    }

    @Override
    public void forEachNumber(Collection<UUID> recordIds, BiConsumer<UUID, Long> consumer) {
        hub().forEachNumber(recordIds, consumer);
    }

    @Override
    public VersionVector versionVector() {
        return hub().versionVector();
    }
}
