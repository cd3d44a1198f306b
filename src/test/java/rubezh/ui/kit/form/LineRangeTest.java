package rubezh.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** Which lines of a long list have rows. */
class LineRangeTest {
    private final LineRange range = new LineRange();

    private static List<UUID> lines(int count) {
        return new ArrayList<>(LongStream.range(0, count).mapToObj(i -> new UUID(7, i)).toList());
    }

    @Test
    void aShortListIsWhole() {
        assertThat(range.of(lines(LineRange.MOST))).hasSize(LineRange.MOST);
        assertThat(range.after(lines(LineRange.MOST))).isZero();
    }

    @Test
    void ofALongListTheRangeFollowsTheLineGoneTo() {
        List<UUID> ids = lines(1_000);
        assertThat(range.of(ids)).hasSize(LineRange.MOST).startsWith(ids.getFirst());
        range.include(ids, 900);
        assertThat(range.of(ids)).hasSize(LineRange.MOST).contains(ids.get(900), ids.get(896));
        assertThat(range.before(ids) + LineRange.MOST + range.after(ids)).isEqualTo(1_000);
        range.include(ids, 999);
        assertThat(range.of(ids)).contains(ids.getLast());
        range.include(ids, 0);
        assertThat(range.before(ids)).isZero();
    }

    @Test
    void theNeighbourOfTheRangeMovesItByOne() {
        List<UUID> ids = lines(1_000);
        range.include(ids, LineRange.MOST);
        assertThat(range.before(ids)).isEqualTo(1);
        range.include(ids, 0);
        assertThat(range.before(ids)).isZero();
    }

    @Test
    void turningPagesPassesEveryLine() {
        List<UUID> ids = lines(1_000);
        var seen = new java.util.HashSet<>(range.of(ids));
        while (range.after(ids) > 0) {
            assertThat(range.of(ids)).doesNotContain(ids.get(range.turn(ids, 1)));
            seen.addAll(range.of(ids));
        }
        assertThat(seen).hasSize(1_000);
        while (range.before(ids) > 0) {
            range.turn(ids, -1);
        }
        assertThat(range.of(ids)).startsWith(ids.getFirst());
    }

    @Test
    void linesAddedOrRemovedBeforeItLeaveTheRangeWhereItIs() {
        List<UUID> ids = lines(1_000);
        range.include(ids, 500);
        UUID first = range.of(ids).getFirst();
        ids.subList(10, 20).clear();
        assertThat(range.of(ids)).startsWith(first);
        ids.remove(first);
        assertThat(range.of(ids)).hasSize(LineRange.MOST).doesNotContain(first);
        assertThat(range.of(lines(5))).hasSize(5);
    }
}
