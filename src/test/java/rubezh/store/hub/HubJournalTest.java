package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.ConnectedJournal;
import rubezh.hub.HubAddress;
import rubezh.hub.HubSender;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.Journal.StoredState;
import rubezh.journal.RegisterDigest;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.text.Fault;

/**
 * The journal of a hub while several take in at once, lose their connection, or change its rows.
 */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubJournalTest {
    private static final int WRITERS = 4;
    private static final int CHAINS = 6;
    private static final int LENGTH = 12;

    private final HubCluster cluster = HubCluster.shared();
    private HubAddress address;
    private HubDatabase hub;
    private HubJournal journal;

    @BeforeEach
    void open() {
        address = cluster.newHub();
        hub = cluster.open(address);
        journal = new HubJournal(hub);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    /** Delivers as an intake does: a step that others were in the way of is repeated. */
    private static int accept(Journal target, List<StoredRevision> revisions) {
        while (true) {
            try {
                return target.accept(revisions, () -> {});
            } catch (Fault busy) {
                if (!busy.code().equals("HUB-007")) {
                    throw busy;
                }
            }
        }
    }

    @Test
    void whoFollowsMissesNothingAndSeesNothingTwiceWhileOthersTakeIn() throws Exception {
        var done = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<RevisionId>> follower = pool.submit(() -> follow(done));
            var writers = new ArrayList<Future<Integer>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(pool.submit(() -> deliver(number)));
            }
            int added = 0;
            for (Future<Integer> writer : writers) {
                added += writer.get();
            }
            done.set(true);
            List<RevisionId> seen = follower.get();
            assertThat(added).isEqualTo(CHAINS * LENGTH);
            assertThat(seen).doesNotHaveDuplicates().hasSize(CHAINS * LENGTH);
        }
        assertThat(journal.versionVector().byReplica().values())
                .hasSize(CHAINS)
                .allSatisfy(state -> {
                    assertThat(state.count()).isEqualTo(LENGTH);
                    assertThat(state.gaps()).isEmpty();
                });
    }

    /** Every writer delivers all chains in parts, each in another order. */
    private int deliver(int writer) {
        var parts = new ArrayList<List<StoredRevision>>();
        for (int chain = 0; chain < CHAINS; chain++) {
            List<StoredRevision> all = RevisionChains.of(new TestSigner(chain + 1), LENGTH);
            for (int from = 0; from < LENGTH; from += 3) {
                parts.add(all.subList(from, from + 3));
            }
        }
        Collections.shuffle(parts, new Random(writer));
        int added = 0;
        for (int i = 0; i < parts.size(); i += 2) {
            var both = new ArrayList<>(parts.get(i));
            both.addAll(parts.get(i + 1));
            added += accept(journal, both);
        }
        return added;
    }

    private List<RevisionId> follow(AtomicBoolean done) {
        var seen = new ArrayList<RevisionId>();
        long position = 0;
        boolean last = false;
        while (true) {
            var reached = new AtomicLong(position);
            journal.replay(
                    position,
                    (at, revision) -> {
                        seen.add(revision.id());
                        reached.set(at);
                    });
            position = reached.get();
            if (last) {
                return seen;
            }
            last = done.get();
        }
    }

    @Test
    void manyRevisionsAreTakenInAsSeveralPartsOfOneBatch() {
        List<StoredRevision> chain = RevisionChains.of(new TestSigner(1), 2_010);
        assertThat(accept(journal, chain)).isEqualTo(2_010);
        var state = journal.versionVector().byReplica().values().iterator().next();
        assertThat(state)
                .isEqualTo(
                        new VersionVector.ReplicaState(
                                2_010, chain.getLast().id(), 2_010, List.of()));
        var replayed = new ArrayList<StoredRevision>();
        journal.replay(0, (_, revision) -> replayed.add(revision));
        assertThat(replayed).isEqualTo(chain);
        var other = new MemoryJournal(new UUID(0, 9));
        other.accept(chain, () -> {});
        assertThat(RegisterDigest.of(journal)).isEqualTo(RegisterDigest.of(other));
    }

    @Test
    void aConnectionLostBeforeTheEndWritesNothing() {
        List<StoredRevision> chain = RevisionChains.of(new TestSigner(1), 3);
        Runnable lose = () -> cluster.disconnect(address.database());
        assertFault(() -> journal.accept(chain, lose), HubFaults.UNREACHABLE);
        assertThat(journal.position()).isZero();
        assertThat(journal.versionVector().byReplica()).isEmpty();
        assertThat(accept(journal, chain)).isEqualTo(3);
    }

    @Test
    void aRowThatSomebodyChangedIsToldAndHidesNoOther() {
        List<StoredRevision> chain = RevisionChains.of(new TestSigner(1), 3);
        accept(journal, chain);
        StoredRevision changed = chain.get(1);
        cluster.execute(
                address.database(),
                "SET session_replication_role = replica; UPDATE rubezh.revision SET line ="
                        + " set_byte(line, 120, get_byte(line, 120) # 1) WHERE seq = 2");
        UUID record = changed.subject().recordId();
        assertThat(journal.stateOf(changed)).isEqualTo(StoredState.DAMAGED);
        assertThat(journal.stateOf(chain.get(0))).isEqualTo(StoredState.SOUND);
        assertFault(() -> journal.ofRecord(record), "STO-004");
        var damaged = new ArrayList<DamagedRevision>();
        var readable = new ArrayList<StoredRevision>();
        UUID replica = changed.link().replica();
        journal.replay(replica, 1, 3, readable::add, damaged::add);
        assertThat(readable).containsExactly(chain.get(0), chain.get(2));
        assertThat(damaged).extracting(DamagedRevision::seq).containsExactly(2L);
    }

    @Test
    void whatIsSavedWhileTheHubIsAwayGoesUpLater() {
        var signer = new TestSigner(5);
        var own = new MemoryJournal(signer.replica());
        var connected =
                new ConnectedJournal(
                        own,
                        new HubSender(own, new MemoryBlobs(own), signer.replica()),
                        journal,
                        new HubBlobs(hub));
        cluster.refuse(address.database());
        var saved =
                connected.append(context ->
                        List.of(RevisionChains.next(context, signer, new UUID(0x7000L, 1))));
        assertThat(saved).hasSize(1);
        assertThat(connected.isWaiting()).isTrue();
        assertFault(() -> connected.ofRecord(new UUID(0x7000L, 1)), HubFaults.UNREACHABLE);
        cluster.letIn(address.database());
        assertThat(onceItIsBack(() -> connected.ofRecord(new UUID(0x7000L, 1)))).isEqualTo(saved);
        assertThat(connected.isWaiting()).isFalse();
    }

    /** The pool tries again by itself, at most five seconds after its last attempt. */
    private static <T> T onceItIsBack(Supplier<T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.get();
            } catch (Fault away) {
                if (attempt == 10 || !away.code().equals(HubFaults.UNREACHABLE)) {
                    throw away;
                }
            }
        }
    }
}
