package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;

/**
 * Every history of one record at three stations of a few revisions after the first, each made on
 * any part of the others that has those of its own station, in every order of arrival: three
 * revisions in every build, four with {@code -Psoak}. In whatever order they arrive, the view is
 * the same.
 */
@LongTest
class SmallWorldTest {
    private static final int STATIONS = 3;
    private static final int MAX_REVISIONS = Repetitions.of(3, 4);
    private static final String LINE = "/items/01930000-0000-7000-8000-000000000001";

    /** Acts of an author on what he knows. */
    private enum Act {
        SET_FIELD,
        SET_LINE,
        REMOVE_LINE,
        CANCEL_OR_RESTORE
    }

    /**
     * One revision and what its author knew.
     *
     * @param knows bit n for the n-th revision before it
     */
    private record Made(Revision revision, int station, int knows) {}

    private Function<List<Revision>, Object> merge = RevisionMerger::view;
    private long histories;
    private long orders;

    @Test
    void everyOrderOfArrivalGivesTheSameView() {
        goThrough();
        assertThat(histories).as("%d orders", orders).isEqualTo(Repetitions.of(1_396, 71_284));
    }

    @Test
    void aMergeThatGoesByArrivalIsCaught() {
        merge = arrived -> arrived.getLast().content().body();
        assertThatThrownBy(this::goThrough).isInstanceOf(AssertionError.class);
        assertThat(histories).isLessThan(10);
    }

    private void goThrough() {
        var world = new RevisionGraph("small");
        Revision first =
                world.create(
                        Map.of(
                                "a",
                                "0",
                                "items",
                                List.of(Map.of("id", LINE.substring(7), "x", "0"))));
        extend(world, List.of(new Made(first, -1, 0)));
    }

    private void extend(RevisionGraph world, List<Made> made) {
        if (made.size() > MAX_REVISIONS) {
            return;
        }
        int others = made.size() - 1;
        int newest = made.stream().mapToInt(Made::station).max().orElse(-1);
        for (int station = 0; station <= Math.min(newest + 1, STATIONS - 1); station++) {
            for (int known = 0; known < 1 << others; known++) {
                if (isPossible(made, station, known)) {
                    for (Act act : Act.values()) {
                        add(world, made, station, known, act);
                    }
                }
            }
        }
    }

    /** Returns whether a station knows what it made itself. */
    private static boolean isPossible(List<Made> made, int station, int known) {
        for (int n = 1; n < made.size(); n++) {
            boolean has = (known >> (n - 1) & 1) == 1;
            if (!has && made.get(n).station == station) {
                return false;
            }
        }
        return true;
    }

    private void add(RevisionGraph world, List<Made> made, int station, int known, Act act) {
        List<Revision> seen = new ArrayList<>(List.of(made.getFirst().revision));
        for (int n = 1; n < made.size(); n++) {
            if ((known >> (n - 1) & 1) == 1) {
                seen.add(made.get(n).revision);
            }
        }
        var longer = new ArrayList<>(made);
        longer.add(new Made(act(world, seen, station, act), station, known));
        histories++;
        checkEveryOrder(longer.stream().map(Made::revision).toList());
        extend(world, longer);
    }

    private static Revision act(RevisionGraph world, List<Revision> seen, int station, Act act) {
        RecordView view = RevisionMerger.view(seen);
        boolean hasLine = ValueTree.at(view.body(), LINE) != null;
        return switch (act) {
            case SET_FIELD -> world.set(RevisionKind.PUT, seen, "/a", "by " + station);
            case SET_LINE -> world.set(RevisionKind.PUT, seen, LINE + "/x", "by " + station);
            case REMOVE_LINE ->
                    hasLine
                            ? world.set(RevisionKind.PUT, seen, LINE, null)
                            : world.set(RevisionKind.PUT, seen, LINE + "/y", "back");
            case CANCEL_OR_RESTORE -> view.voided() ? world.restore(seen) : world.cancel(seen);
        };
    }

    private void checkEveryOrder(List<Revision> revisions) {
        permute(new ArrayList<>(revisions), 0, merge.apply(revisions));
    }

    private void permute(List<Revision> order, int from, Object expected) {
        if (from == order.size()) {
            orders++;
            assertThat(merge.apply(order)).isEqualTo(expected);
            return;
        }
        for (int n = from; n < order.size(); n++) {
            Collections.swap(order, from, n);
            permute(order, from + 1, expected);
            Collections.swap(order, from, n);
        }
    }
}
