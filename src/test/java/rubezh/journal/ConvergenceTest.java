package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView.FieldConflict;

/**
 * Random histories of one record at two to six stations: edits, lines added, changed and removed,
 * cancellations, resolutions; revisions exchanged partly, late, twice, out of order or not at all.
 * After a full exchange all stations have equal views, and no change is lost. {@code -Psoak} runs a
 * hundred times as many.
 */
@LongTest
class ConvergenceTest {
    private static final int HISTORIES = Repetitions.of(250, 25_000);
    private static final List<String> FIELDS = List.of("/a", "/b/c", "/b/d", "/b/e/f", "/g");

    @Test
    void allStationsHaveEqualViewsAndNoChangeIsLost() {
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> new Scenario(seed).run());
    }

    /** One history. */
    private static final class Scenario {
        private final long seed;
        private final Random random;
        private final RevisionGraph world;
        private final List<Set<Revision>> stations = new ArrayList<>();
        private final Set<Revision> everything = new LinkedHashSet<>();
        private final List<Revision> madeOnTheWhole = new ArrayList<>();

        Scenario(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.world = new RevisionGraph("story" + seed);
        }

        void run() {
            Revision first = world.create(Map.of("a", "0", "b", Map.of("c", "0", "d", "0")));
            everything.add(first);
            for (int n = 2 + random.nextInt(5); n > 0; n--) {
                stations.add(new LinkedHashSet<>(Set.of(first)));
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
                assertThat(RevisionMerger.asOf(everything, Set.of(revision.id())).body())
                        .as("seed %d: %s", seed, revision.id())
                        .isEqualTo(revision.content().body());
            }
        }

        /** Asserts that no candidate of a conflict is an ancestor of another. */
        private void checkThatConflictsAreOpen() {
            var byId = new HashMap<RevisionId, Revision>();
            everything.forEach(r -> byId.put(r.id(), r));
            for (FieldConflict conflict : RevisionMerger.view(everything).conflicts()) {
                var sides =
                        conflict.candidates().stream().map(c -> byId.get(c.revision())).toList();
                for (Revision side : sides) {
                    assertThat(ancestors(Objects.requireNonNull(side)))
                            .as("seed %d: %s", seed, conflict.pointer())
                            .doesNotContainAnyElementsOf(sides);
                }
            }
        }

        private void changeAtRandom(Set<Revision> known) {
            RecordView view = RevisionMerger.view(known);
            Revision made =
                    switch (random.nextInt(12)) {
                        case 0 -> view.voided() ? world.restore(known) : world.cancel(known);
                        case 1, 2 -> addLine(known, view);
                        case 3, 4, 5 -> changeLine(known, view);
                        case 6 -> removeLine(known, view);
                        case 7 -> resolve(known, view);
                        default -> changeField(known, view);
                    };
            known.add(made);
            everything.add(made);
            if (!view.incomplete()) {
                madeOnTheWhole.add(made);
            }
        }

        private Revision changeField(Collection<Revision> known, RecordView view) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            return random.nextInt(6) == 0 && ValueTree.at(view.body(), field) != null
                    ? world.set(RevisionKind.PUT, known, field, null)
                    : world.set(RevisionKind.PUT, known, field, String.valueOf(random.nextInt(4)));
        }

        private Revision addLine(Collection<Revision> known, RecordView view) {
            List<String> items = linesIn(view).stream().filter(l -> l.length() < 60).toList();
            String list =
                    random.nextInt(3) == 0 && !items.isEmpty()
                            ? randomOf(items) + "/samples"
                            : "/items";
            String line = list + "/" + new UUID(0x7000L | seed << 16, random.nextLong() >>> 2);
            return world.set(RevisionKind.PUT, known, line + "/pos", 1L, line + "/x", "new");
        }

        private Revision changeLine(Collection<Revision> known, RecordView view) {
            if (linesIn(view).isEmpty()) {
                return changeField(known, view);
            }
            String field = randomOf(linesIn(view)) + (random.nextBoolean() ? "/x" : "/y");
            boolean remove = random.nextInt(5) == 0 && ValueTree.at(view.body(), field) != null;
            return world.set(
                    RevisionKind.PUT, known, field, remove ? null : "l" + random.nextInt(4));
        }

        private Revision removeLine(Collection<Revision> known, RecordView view) {
            return linesIn(view).isEmpty()
                    ? changeField(known, view)
                    : world.set(RevisionKind.PUT, known, randomOf(linesIn(view)), null);
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

        private Revision resolve(Collection<Revision> known, RecordView view) {
            if (view.conflicts().isEmpty()) {
                return changeField(known, view);
            }
            FieldConflict conflict = view.conflicts().get(random.nextInt(view.conflicts().size()));
            if (conflict.pointer().isEmpty()) {
                return random.nextBoolean() ? world.cancel(known) : world.restore(known);
            }
            var candidates = conflict.candidates();
            return world.set(
                    RevisionKind.RESOLVE,
                    known,
                    conflict.pointer(),
                    candidates.get(random.nextInt(candidates.size())).value());
        }

        /** Sends some revisions of one station to another, some twice, in any order. */
        private void deliver() {
            var bundle = new ArrayList<>(stations.get(random.nextInt(stations.size())));
            Collections.shuffle(bundle, random);
            Set<Revision> receiver = stations.get(random.nextInt(stations.size()));
            boolean all = random.nextBoolean();
            for (Revision revision : bundle) {
                if (all || random.nextInt(3) > 0) {
                    receiver.add(revision);
                }
            }
        }

        private void compare() {
            RecordView expected = RevisionMerger.view(everything);
            assertThat(expected.incomplete()).as("seed %d", seed).isFalse();
            for (Set<Revision> station : stations) {
                var rest = new ArrayList<>(everything);
                Collections.shuffle(rest, random);
                station.addAll(rest);
                assertThat(RevisionMerger.view(station)).as("seed %d", seed).isEqualTo(expected);
            }
        }

        private void checkThatNothingIsLost() {
            RecordView view = RevisionMerger.view(everything);
            for (Revision revision : everything) {
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
                if (revision.act().op() != RevisionKind.VOID) {
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
            return view.voided() == (revision.act().op() == RevisionKind.VOID)
                    || isConflict(view, "");
        }

        /** Asserts that an edit concurrent to a cancellation is not lost. */
        private void checkEditAgainstCancellation(Revision edit, RecordView view) {
            Set<Revision> later = after(edit);
            boolean seen = later.stream().anyMatch(r -> r.act().op() == RevisionKind.VOID);
            boolean reported =
                    ancestors(edit).stream().anyMatch(r -> r.act().op() == RevisionKind.VOID);
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

        private boolean isListed(Revision revision, String pointer, RecordView view) {
            Object value = ValueTree.at(revision.content().body(), pointer);
            var bodies = new HashMap<RevisionId, Map<String, Object>>();
            everything.forEach(r -> bodies.put(r.id(), r.content().body()));
            return view.conflicts().stream()
                    .filter(c -> covers(c.pointer(), pointer))
                    .flatMap(c -> c.candidates().stream())
                    .map(candidate -> bodies.getOrDefault(candidate.revision(), Map.of()))
                    .anyMatch(body -> Objects.equals(ValueTree.at(body, pointer), value));
        }

        private boolean isSuperseded(Revision revision, String pointer) {
            return after(revision).stream()
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

        private Set<Revision> after(Revision revision) {
            var after = new HashSet<Revision>();
            for (Revision other : everything) {
                if (!other.equals(revision) && ancestors(other).contains(revision)) {
                    after.add(other);
                }
            }
            return after;
        }

        private Set<Revision> ancestors(Revision revision) {
            return RevisionGraph.ancestors(revision, everything);
        }
    }
}
