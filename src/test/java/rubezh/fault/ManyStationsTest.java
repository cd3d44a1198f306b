package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.RevisionChains;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.security.Signer;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Many stations that send to one headquarters for many days: bundles are lost, doubled and late, a
 * few laptops are copied and both copies go on, a few are restored as new ones. In the end
 * headquarters holds what each station wrote, names the copied laptops and no other, and a register
 * that gets everything in another order has the same digest.
 */
@LongTest
final class ManyStationsTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int STATIONS = Repetitions.of(60, 10_000);
    private static final int DAYS = Repetitions.of(12, 90);
    private static final int REVISIONS_IN_BUNDLE = Repetitions.of(1, 5);

    private final Random random = new Random(SEED);
    private final List<Post> posts = new ArrayList<>();
    private final Set<UUID> copied = new TreeSet<>();
    private final List<List<StoredRevision>> late = new ArrayList<>();
    private int replicas;

    @TempDir Path root;

    /** A laptop: its own chain, and how much of it headquarters acknowledged. */
    private static final class Post {
        private final Signer signer;
        private final List<StoredRevision> chain;
        private int acknowledged;

        Post(Signer signer, List<StoredRevision> chain) {
            this.signer = signer;
            this.chain = new ArrayList<>(chain);
        }

        /** Writes a revision; laptops with one identity give their records ids of their own. */
        void write(Random random) {
            Optional<RevisionId> prev =
                    chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast().id());
            var recordId = new UUID(0x7000L, Long.MIN_VALUE | random.nextLong() >>> 2);
            chain.add(RevisionChains.entry(signer, chain.size() + 1, prev, recordId));
        }
    }

    /** Identity whose signatures nobody checks here. */
    private record Unsigned(UUID replica) implements Signer {
        @Override
        public byte[] publicKey() {
            return new byte[32];
        }

        @Override
        public byte[] sign(byte[] message) {
            return new byte[64];
        }
    }

    @Test
    void headquartersHoldsWhatEachWroteAndNamesTheCopies() {
        for (int n = 0; n < STATIONS; n++) {
            posts.add(new Post(newIdentity(), List.of()));
        }
        try (OpenStation headquarters = TestStations.create(root.resolve("hq"));
                OpenStation other = TestStations.create(root.resolve("other"))) {
            for (int day = 0; day < DAYS; day++) {
                work(headquarters.journal(), day == DAYS / 2);
            }
            posts.forEach(post -> headquarters.journal().accept(post.chain, () -> {}));
            assertComplete(headquarters.journal());
            assertSameInAnotherOrder(headquarters.journal(), other.journal());
        }
    }

    private Signer newIdentity() {
        replicas++;
        return new Unsigned(new UUID(0x4000L, Long.MIN_VALUE | replicas));
    }

    private void work(Journal headquarters, boolean accidents) {
        if (accidents) {
            copyAndAddSome();
        }
        List<List<StoredRevision>> arriving = new ArrayList<>(late);
        late.clear();
        for (Post post : posts) {
            if (random.nextInt(4) == 0) {
                for (int n = 0; n < REVISIONS_IN_BUNDLE; n++) {
                    post.write(random);
                }
                send(post, arriving);
            }
        }
        Collections.shuffle(arriving, random);
        arriving.forEach(bundle -> headquarters.accept(bundle, () -> {}));
        acknowledge(headquarters);
    }

    /** Sends what is not acknowledged: 5 % are lost, 5 % come twice, 10 % the next day. */
    private void send(Post post, List<List<StoredRevision>> arriving) {
        var bundle = List.copyOf(post.chain.subList(post.acknowledged, post.chain.size()));
        int fate = random.nextInt(100);
        if (fate >= 5) {
            (fate < 15 ? late : arriving).add(bundle);
        }
        if (fate >= 95) {
            arriving.add(bundle);
        }
    }

    /** Tells the posts what headquarters has without a gap; 5 % do not hear it. */
    private void acknowledge(Journal headquarters) {
        var held = headquarters.versionVector().byReplica();
        for (Post post : posts) {
            ReplicaState state = held.get(post.signer.replica());
            if (state != null && state.gaps().isEmpty() && random.nextInt(100) >= 5) {
                post.acknowledged = (int) Math.min(state.upTo(), post.chain.size());
            }
        }
    }

    /** Copies one laptop of a hundred, and adds as many new ones. */
    private void copyAndAddSome() {
        for (int n = 0; n < Math.max(1, STATIONS / 100); n++) {
            Post original = posts.get(random.nextInt(STATIONS));
            posts.add(new Post(original.signer, original.chain));
            original.write(random);
            posts.getLast().write(random);
            copied.add(original.signer.replica());
            posts.add(new Post(newIdentity(), List.of()));
        }
    }

    private void assertComplete(Journal headquarters) {
        var written = new TreeMap<UUID, Set<RevisionId>>();
        for (Post post : posts) {
            Set<RevisionId> ids =
                    written.computeIfAbsent(post.signer.replica(), _ -> new HashSet<>());
            post.chain.forEach(revision -> ids.add(revision.id()));
        }
        written.forEach((replica, ids) ->
                assertThat(headquarters.idsOf(replica))
                        .as("seed %d, %s", SEED, replica)
                        .containsExactlyInAnyOrderElementsOf(ids));
        var named = new TreeSet<UUID>();
        headquarters
                .versionVector()
                .byReplica()
                .forEach((replica, state) -> {
                    if (state.count() > state.upTo()) {
                        named.add(replica);
                    }
                });
        assertThat(named).as("seed %d", SEED).isEqualTo(copied);
    }

    private void assertSameInAnotherOrder(Journal headquarters, Journal other) {
        var all = new ArrayList<StoredRevision>();
        posts.forEach(post -> all.addAll(post.chain));
        Collections.shuffle(all, random);
        other.accept(all, () -> {});
        assertThat(RegisterDigest.of(other)).isEqualTo(RegisterDigest.of(headquarters));
    }
}
