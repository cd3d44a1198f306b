package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;

/**
 * Random histories of several records at several stations, some of them copied or put back. Once
 * everything has arrived everywhere, all have the same digest, the same vector and the same views,
 * in whatever order it came.
 *
 * @see RandomHistory
 */
@LongTest
class StationConvergenceTest {
    @Test
    void allStationsAgreeOnceEverythingHasArrived() {
        Repetitions.checkAll(150, 1_000_000, StationConvergenceTest::compare);
    }

    /** The control: histories in which it shows that what is displayed follows the arrival. */
    @Test
    void aMergeThatGoesByArrivalIsCaught() {
        long caught =
                LongStream.range(0, 20).filter(StationConvergenceTest::differsByArrival).count();
        assertThat(caught).as("of 20 histories").isGreaterThan(15);
    }

    private static boolean differsByArrival(long seed) {
        var history = new RandomHistory(seed);
        history.deliverEverything();
        MemoryJournal one = history.posts().getFirst();
        return records(one).stream()
                .anyMatch(record ->
                        history.posts().stream()
                                        .map(post -> revisions(post, record).getLast().content())
                                        .distinct()
                                        .count()
                                > 1);
    }

    private static void compare(long seed) {
        var history = new RandomHistory(seed);
        history.deliverEverything();
        MemoryJournal one = history.posts().getFirst();
        for (MemoryJournal other : history.posts()) {
            assertThat(RegisterDigest.of(other))
                    .as("seed %d", seed)
                    .isEqualTo(RegisterDigest.of(one));
            assertThat(other.versionVector()).as("seed %d", seed).isEqualTo(one.versionVector());
            for (UUID record : records(one)) {
                RecordView view = view(other, record);
                assertThat(view).as("seed %d", seed).isEqualTo(view(one, record));
                assertThat(view.incomplete()).as("seed %d", seed).isEqualTo(isLost(one, record));
            }
        }
        records(one).forEach(record -> compareAnyOrder(seed, one, record));
    }

    /**
     * Returns whether no station has a revision that others build on: a station that was put back
     * took it along before it was delivered.
     */
    private static boolean isLost(MemoryJournal whole, UUID record) {
        List<StoredRevision> held = whole.ofRecord(record);
        Set<RevisionId> ids = held.stream().map(StoredRevision::id).collect(Collectors.toSet());
        return held.stream()
                .flatMap(revision -> revision.revision().link().parents().stream())
                .anyMatch(parent -> !ids.contains(parent));
    }

    private static Set<UUID> records(MemoryJournal journal) {
        return journal.ofAll().stream()
                .map(revision -> revision.revision().subject().recordId())
                .collect(Collectors.toSet());
    }

    /** Asserts that what was added one by one, in any order, comes to the same view. */
    private static void compareAnyOrder(long seed, MemoryJournal journal, UUID record) {
        var revisions = new ArrayList<>(revisions(journal, record));
        RecordView expected = RevisionMerger.view(revisions);
        Collections.shuffle(revisions, new Random(seed));
        var arrived = new ArrayList<Revision>();
        for (Revision revision : revisions) {
            arrived.add(revision);
            RecordView soFar = RevisionMerger.view(arrived);
            assertThat(soFar.revisions()).isEqualTo(arrived.size());
        }
        assertThat(RevisionMerger.view(arrived)).as("seed %d", seed).isEqualTo(expected);
    }

    private static RecordView view(MemoryJournal journal, UUID record) {
        return RevisionMerger.view(revisions(journal, record));
    }

    private static List<Revision> revisions(MemoryJournal journal, UUID record) {
        return journal.ofRecord(record).stream().map(StoredRevision::revision).toList();
    }
}
