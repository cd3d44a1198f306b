package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.journal.RecordView.FieldConflict;

/**
 * Records far larger than officers make them: the work grows with their size, not with its square,
 * or these tests would not end.
 */
@LongTest
class LargeHistoryTest {
    private static final int MANY = 10_000;

    private final RevisionGraph world = new RevisionGraph("large");

    @Test
    void tenThousandHeadsAreOneConflictAndEndInOneResolution() {
        Revision first = world.create(Map.of("a", "old"));
        var all = new ArrayList<>(List.of(first));
        for (int i = 0; i < MANY; i++) {
            all.add(world.after(first, "/a", "v" + i));
        }
        FieldConflict conflict = RevisionMerger.view(all).conflicts().getFirst();
        assertThat(conflict.candidates()).hasSize(MANY);
        all.add(world.set(RevisionKind.RESOLVE, all, "/a", "settled"));
        assertThat(RevisionMerger.view(all).conflicts()).isEmpty();
        assertThat(RevisionMerger.view(all).body()).isEqualTo(Map.of("a", "settled"));
    }

    @Test
    void tenThousandLinesRemovedHereAndChangedThereAreAllTold() {
        Revision first = world.create(Map.of("items", lines("old")));
        Revision changed = world.edit(List.of(first), Map.of("items", lines("new")));
        Revision removed = world.edit(List.of(first), Map.of("a", "none"));
        assertThat(RevisionMerger.view(List.of(first, changed, removed)).conflicts()).hasSize(MANY);
    }

    @Test
    void tenThousandRevisionsOfTwoWhoKnowEachOtherAreMerged() {
        Revision left = world.create(Map.of("a", "old"));
        var all = new ArrayList<>(List.of(left));
        for (int i = 0; i < MANY / 2; i++) {
            List<Revision> known = i == 0 ? List.of(left) : all.subList(all.size() - 2, all.size());
            all.addAll(
                    List.of(
                            world.onTopOf(known, "/left", "v" + i),
                            world.onTopOf(known, "/right", "v" + i)));
        }
        assertThat(RevisionMerger.view(all).body())
                .containsEntry("left", "v" + (MANY / 2 - 1))
                .containsEntry("right", "v" + (MANY / 2 - 1));
    }

    private static List<Object> lines(String value) {
        var lines = new ArrayList<Object>();
        for (long i = 0; i < MANY; i++) {
            String id = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE | i).toString();
            lines.add(Map.of("id", id, "pos", i, "x", value + i));
        }
        return lines;
    }
}
