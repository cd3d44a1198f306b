package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView.FieldConflict;

/**
 * Random histories of one record at two to six stations: edits, lines added, changed and removed,
 * cancellations, resolutions; revisions exchanged partly, late, twice, out of order or not at all.
 * After a full exchange all stations have equal views, and no change is lost. {@code -Psoak} runs
 * very many.
 *
 * @see Repetitions#checkAll
 */
@LongTest
class ConvergenceTest {
    private static final List<String> FIELDS = List.of("/a", "/b/c", "/b/d", "/b/e/f", "/g");

    @Test
    void allStationsHaveEqualViewsAndNoChangeIsLost() {
        Repetitions.checkAll(2_000, 1_000_000, seed -> new Scenario(seed).run());
    }

    /** One history. */
    private static final class Scenario {
        private final long seed;
        private final Random random;
        private final RevisionGraph world;
        private final List<Map<RevisionId, Revision>> stations = new ArrayList<>();
        private final Map<RevisionId, Revision> everything = new LinkedHashMap<>();
        private final List<Revision> madeOnTheWhole = new ArrayList<>();

        Scenario(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.world = new RevisionGraph("story" + seed);
        }

        void run() {
            Revision first = world.create(Map.of("a", "0", "b", Map.of("c", "0", "d", "0")));
            everything.put(first.id(), first);
            for (int n = 2 + random.nextInt(5); n > 0; n--) {
                stations.add(new LinkedHashMap<>(Map.of(first.id(), first)));
            }
            for (int steps = 5 + random.nextInt(40); steps > 0; steps--) {
                if (random.nextInt(3) == 0) {
                    deliver();
                } else {
                    changeAtRandom(stations.get(random.nextInt(stations.size())));
                }
            }
            compare();
            checkThatEveryAuthorSeesWhatHeSaved();
            checkThatNothingIsLost();
            checkThatConflictsAreOpen();
        }

        /** Asserts that the view of what an author knew, with his own revision, is its body. */
        private void checkThatEveryAuthorSeesWhatHeSaved() {
            for (Revision revision : madeOnTheWhole) {
                assertThat(RevisionMerger.asOf(everything.values(), Set.of(revision.id())).body())
                        .as("seed %d: %s", seed, revision.id())
                        .isEqualTo(revision.content().body());
            }
        }

        /** Asserts that no candidate of a conflict is an ancestor of another. */
        private void checkThatConflictsAreOpen() {
            for (FieldConflict conflict : RevisionMerger.view(everything.values()).conflicts()) {
                var sides = conflict.candidates().stream().map(c -> c.revision()).toList();
                for (RevisionId side : sides) {
                    assertThat(sides)
                            .as("seed %d: %s", seed, conflict.pointer())
                            .noneMatch(other -> world.isBefore(other, side));
                }
            }
        }

        private void changeAtRandom(Map<RevisionId, Revision> station) {
            Collection<Revision> known = station.values();
            RecordView view = RevisionMerger.view(known);
            Revision made =
                    switch (random.nextInt(12)) {
                        case 0 -> view.voided() ? world.restore(view) : world.cancel(view);
                        case 1, 2 -> addLine(view);
                        case 3, 4, 5 -> changeLine(view);
                        case 6 -> removeLine(view);
                        case 7 -> resolve(view);
                        default -> changeField(view);
                    };
            station.put(made.id(), made);
            everything.put(made.id(), made);
            if (!view.incomplete()) {
                madeOnTheWhole.add(made);
            }
        }

        private Revision changeField(RecordView view) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            return random.nextInt(6) == 0 && ValueTree.at(view.body(), field) != null
                    ? world.set(RevisionKind.PUT, view, field, null)
                    : world.set(RevisionKind.PUT, view, field, String.valueOf(random.nextInt(4)));
        }

        private Revision addLine(RecordView view) {
            List<String> items = linesIn(view).stream().filter(l -> l.length() < 60).toList();
            String list =
                    random.nextInt(3) == 0 && !items.isEmpty()
                            ? randomOf(items) + "/samples"
                            : "/items";
            String line = list + "/" + new UUID(0x7000L | seed << 16, random.nextLong() >>> 2);
            return world.set(RevisionKind.PUT, view, line + "/pos", 1L, line + "/x", "new");
        }

        private Revision changeLine(RecordView view) {
            if (linesIn(view).isEmpty()) {
                return changeField(view);
            }
            String field = randomOf(linesIn(view)) + (random.nextBoolean() ? "/x" : "/y");
            boolean remove = random.nextInt(5) == 0 && ValueTree.at(view.body(), field) != null;
            return world.set(
                    RevisionKind.PUT, view, field, remove ? null : "l" + random.nextInt(4));
        }

        private Revision removeLine(RecordView view) {
            return linesIn(view).isEmpty()
                    ? changeField(view)
                    : world.set(RevisionKind.PUT, view, randomOf(linesIn(view)), null);
        }

        private static List<String> linesIn(RecordView view) {
            return ValueTree.leaves(view.body()).keySet().stream()
                    .flatMap(pointer -> ValueTree.linesOf(pointer).stream())
                    .distinct()
                    .toList();
        }

        private String randomOf(List<String> some) {
            return some.get(random.nextInt(some.size()));
        }

        private Revision resolve(RecordView view) {
            if (view.conflicts().isEmpty()) {
                return changeField(view);
            }
            FieldConflict conflict = view.conflicts().get(random.nextInt(view.conflicts().size()));
            if (conflict.pointer().isEmpty()) {
                return random.nextBoolean() ? world.cancel(view) : world.restore(view);
            }
            var candidates = conflict.candidates();
            return world.set(
                    RevisionKind.RESOLVE,
                    view,
                    conflict.pointer(),
                    candidates.get(random.nextInt(candidates.size())).value());
        }

        /** Sends some revisions of one station to another, some twice, in any order. */
        private void deliver() {
            var bundle = new ArrayList<>(stations.get(random.nextInt(stations.size())).values());
            Collections.shuffle(bundle, random);
            Map<RevisionId, Revision> receiver = stations.get(random.nextInt(stations.size()));
            boolean all = random.nextBoolean();
            for (Revision revision : bundle) {
                if (all || random.nextInt(3) > 0) {
                    receiver.putIfAbsent(revision.id(), revision);
                }
            }
        }

        private void compare() {
            RecordView expected = RevisionMerger.view(everything.values());
            assertThat(expected.incomplete()).as("seed %d", seed).isFalse();
            for (Map<RevisionId, Revision> station : stations) {
                var rest = new ArrayList<>(everything.values());
                Collections.shuffle(rest, random);
                rest.forEach(revision -> station.putIfAbsent(revision.id(), revision));
                assertThat(RevisionMerger.view(station.values()))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }

        private void checkThatNothingIsLost() {
            RecordView view = RevisionMerger.view(everything.values());
            for (Revision revision : everything.values()) {
                for (String pointer : changedPointers(revision)) {
                    boolean kept =
                            pointer.isEmpty()
                                    ? isCancellationKept(revision, view)
                                    : isDisplayed(revision, pointer, view)
                                            || isListed(revision, pointer, view);
                    assertThat(kept || isSuperseded(revision, pointer))
                            .as("seed %d: %s of %s", seed, pointer, revision)
                            .isTrue();
                }
                if (!isCancellation(revision)) {
                    checkEditAgainstCancellation(revision, view);
                }
            }
        }

        /** Returns the changes of a revision, a whole line as its fields. */
        private static List<String> changedPointers(Revision revision) {
            var changed = new ArrayList<String>();
            var leaves = ValueTree.leaves(revision.content().body()).keySet();
            for (String pointer : revision.content().changed()) {
                boolean whole = leaves.stream().anyMatch(leaf -> leaf.startsWith(pointer + "/"));
                if (whole && !pointer.isEmpty()) {
                    leaves.stream().filter(l -> l.startsWith(pointer + "/")).forEach(changed::add);
                } else {
                    changed.add(pointer);
                }
            }
            return changed;
        }

        private static boolean isCancellationKept(Revision revision, RecordView view) {
            return view.voided() == isCancellation(revision) || isConflict(view, "");
        }

        /** Asserts that an edit concurrent to a cancellation is not lost. */
        private void checkEditAgainstCancellation(Revision edit, RecordView view) {
            boolean seen = after(edit).anyMatch(Scenario::isCancellation);
            boolean reported =
                    everything.values().stream()
                            .filter(Scenario::isCancellation)
                            .anyMatch(other -> world.isBefore(other.id(), edit.id()));
            assertThat(!view.voided() || seen || reported || isConflict(view, ""))
                    .as("seed %d: %s cancelled unseen", seed, edit.id())
                    .isTrue();
        }

        private static boolean isConflict(RecordView view, String pointer) {
            return view.conflicts().stream().anyMatch(c -> c.pointer().equals(pointer));
        }

        private static boolean isDisplayed(Revision revision, String pointer, RecordView view) {
            return Objects.equals(
                    ValueTree.at(view.body(), pointer),
                    ValueTree.at(revision.content().body(), pointer));
        }

        private static boolean isListed(Revision revision, String pointer, RecordView view) {
            Object value = ValueTree.at(revision.content().body(), pointer);
            return view.conflicts().stream()
                    .filter(c -> covers(c.pointer(), pointer))
                    .anyMatch(c ->
                            c.candidates().stream()
                                    .map(candidate ->
                                            ValueTree.treeOf(c.pointer(), candidate.value()))
                                    .map(tree -> ValueTree.at(tree, pointer))
                                    .anyMatch(said -> Objects.equals(said, value)));
        }

        private boolean isSuperseded(Revision revision, String pointer) {
            return after(revision)
                    .flatMap(later -> later.content().changed().stream())
                    .anyMatch(changed -> covers(changed, pointer) || isBelow(changed, pointer));
        }

        private static boolean covers(String changed, String pointer) {
            return changed.equals(pointer)
                    || (!changed.isEmpty() && pointer.startsWith(changed + "/"));
        }

        private static boolean isBelow(String changed, String line) {
            return !line.isEmpty() && changed.startsWith(line + "/");
        }

        private Stream<Revision> after(Revision revision) {
            return everything.values().stream()
                    .filter(other -> world.isBefore(revision.id(), other.id()));
        }

        private static boolean isCancellation(Revision revision) {
            return revision.act().op() == RevisionKind.VOID;
        }
    }
}
