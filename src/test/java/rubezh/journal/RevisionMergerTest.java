package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;

class RevisionMergerTest {
    private static final String LINE = "/items/01930000-0000-7000-8000-00000000000a";
    private static final Map<String, Object> ITEM =
            Map.of("id", LINE.substring(7), "pos", 1L, "amount", "1.5 KGM");

    private final RevisionGraph world = new RevisionGraph("merge");
    private final Revision first =
            world.create(Map.of("a", "old", "b", "old", "items", List.of(ITEM)));
    private final List<Revision> start = List.of(first);

    @Test
    void aChainShowsItsNewestBody() {
        Revision second = world.set(RevisionKind.PUT, start, "/a", "new");
        RecordView view = RevisionMerger.view(List.of(second, first));
        assertThat(view.body()).isEqualTo(Map.of("a", "new", "b", "old", "items", List.of(ITEM)));
        assertThat(view.heads()).containsExactly(second.id());
        assertThat(view.conflicts()).isEmpty();
        assertThat(view.incomplete()).isFalse();
        assertThat(view.revisions()).isEqualTo(2);
    }

    @Test
    void changesOfDifferentFieldsAreMerged() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/b", "there");
        RecordView view = RevisionMerger.view(List.of(first, local, remote));
        assertThat(view.body())
                .isEqualTo(Map.of("a", "here", "b", "there", "items", List.of(ITEM)));
        assertThat(view.conflicts()).isEmpty();
        assertThat(view.heads()).containsExactlyInAnyOrder(local.id(), remote.id());
    }

    @Test
    void changesOfOneFieldConflictAndTheGreatestIsDisplayed() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "there");
        Revision shown = local.id().compareTo(remote.id()) > 0 ? local : remote;
        Revision other = shown == local ? remote : local;
        RecordView view = RevisionMerger.view(List.of(first, local, remote));
        assertThat(view.body()).containsEntry("a", value(shown));
        assertThat(view.conflicts()).containsExactly(conflict("/a", shown, other));
    }

    @Test
    void theDeeperHistoryIsDisplayed() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "there");
        Revision deeper = world.set(RevisionKind.PUT, List.of(first, remote), "/a", "deeper");
        RecordView view = RevisionMerger.view(List.of(first, local, remote, deeper));
        assertThat(view.conflicts()).containsExactly(conflict("/a", deeper, local));
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "same");
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "same");
        assertThat(RevisionMerger.view(List.of(first, local, remote)).conflicts()).isEmpty();
    }

    @Test
    void aConflictOutlivesAnEditOfAnotherFieldAndEndsWithAResolution() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "there");
        List<Revision> both = List.of(first, local, remote);
        Revision elsewhere = world.set(RevisionKind.PUT, both, "/b", "new");
        List<Revision> all = RevisionGraph.append(both, elsewhere);
        assertThat(RevisionMerger.view(all).conflicts())
                .extracting(FieldConflict::pointer)
                .containsExactly("/a");
        Revision settled = world.set(RevisionKind.RESOLVE, all, "/a", "here");
        RecordView view = RevisionMerger.view(RevisionGraph.append(all, settled));
        assertThat(view.conflicts()).isEmpty();
        assertThat(view.body()).isEqualTo(Map.of("a", "here", "b", "new", "items", List.of(ITEM)));
    }

    @Test
    void twoDifferentResolutionsAreAConflictAgainTwoEqualOnesAreNot() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "there");
        List<Revision> both = List.of(first, local, remote);
        Revision one = world.set(RevisionKind.RESOLVE, both, "/a", "one");
        Revision equal = world.set(RevisionKind.RESOLVE, both, "/a", "one");
        Revision other = world.set(RevisionKind.RESOLVE, both, "/a", "other");
        assertThat(RevisionMerger.view(RevisionGraph.append(both, one, equal)).conflicts())
                .isEmpty();
        assertThat(RevisionMerger.view(RevisionGraph.append(both, one, other)).conflicts())
                .extracting(FieldConflict::pointer)
                .containsExactly("/a");
    }

    @Test
    void aLineRemovedAndChangedConcurrentlyIsAConflictOfTheLine() {
        Revision gone = world.set(RevisionKind.PUT, start, LINE, null);
        Revision changed = world.set(RevisionKind.PUT, start, LINE + "/amount", "2 KGM");
        RecordView view = RevisionMerger.view(List.of(first, gone, changed));
        boolean goneShown = gone.id().compareTo(changed.id()) > 0;
        assertThat(view.conflicts())
                .containsExactly(
                        goneShown ? conflict(LINE, gone, changed) : conflict(LINE, changed, gone));
        assertThat(view.body().containsKey("items")).isEqualTo(!goneShown);
    }

    @Test
    void theDeeperOfLineAndRemovalIsDisplayedAndTheOtherIsACandidate() {
        Revision gone = world.set(RevisionKind.PUT, start, LINE, null);
        Revision changed = world.set(RevisionKind.PUT, start, LINE + "/amount", "2 KGM");
        Revision deeper =
                world.set(RevisionKind.PUT, List.of(first, changed), LINE + "/amount", "3 KGM");
        List<Revision> all = List.of(first, gone, changed, deeper);
        RecordView view = RevisionMerger.view(all);
        assertThat(ValueTree.at(view.body(), LINE + "/amount")).isEqualTo("3 KGM");
        assertThat(view.conflicts()).containsExactly(conflict(LINE, deeper, gone));
        Revision settled = world.set(RevisionKind.RESOLVE, all, LINE, null);
        RecordView after = RevisionMerger.view(RevisionGraph.append(all, settled));
        assertThat(after.body()).isEqualTo(Map.of("a", "old", "b", "old"));
        assertThat(after.conflicts()).isEmpty();
    }

    @Test
    void untouchedFieldsOfALineKeptAgainstARemovalKeepTheirValues() {
        Revision gone = world.set(RevisionKind.PUT, start, LINE, null);
        Revision changed = world.set(RevisionKind.PUT, start, LINE + "/packages", 4L);
        Revision deeper =
                world.set(RevisionKind.PUT, List.of(first, changed), LINE + "/packages", 5L);
        RecordView view = RevisionMerger.view(List.of(first, gone, changed, deeper));
        assertThat(ValueTree.at(view.body(), LINE))
                .isEqualTo(
                        Map.of(
                                "id",
                                LINE.substring(7),
                                "pos",
                                1L,
                                "amount",
                                "1.5 KGM",
                                "packages",
                                5L));
    }

    @Test
    void aRestoredLineHasOnlyItsNewFields() {
        Revision gone = world.set(RevisionKind.PUT, start, LINE, null);
        Revision back = world.set(RevisionKind.PUT, List.of(first, gone), LINE + "/pos", 7L);
        Revision elsewhere = world.set(RevisionKind.PUT, List.of(first, gone), "/b", "new");
        RecordView view = RevisionMerger.view(List.of(first, gone, back, elsewhere));
        assertThat(ValueTree.at(view.body(), LINE))
                .isEqualTo(Map.of("id", LINE.substring(7), "pos", 7L));
        assertThat(view.conflicts()).isEmpty();
    }

    @Test
    void linesAddedConcurrentlyAreMergedInOrder() {
        String other = LINE.replace('a', 'b');
        Revision local = world.set(RevisionKind.PUT, start, other + "/pos", 0L);
        Revision remote = world.set(RevisionKind.PUT, start, LINE + "/amount", "2 KGM");
        RecordView view = RevisionMerger.view(List.of(first, local, remote));
        assertThat((List<?>) view.body().get("items"))
                .extracting(line -> ((Map<?, ?>) line).get("pos"))
                .isEqualTo(List.of(0L, 1L));
    }

    @Test
    void aCancelledRecordIsVoidedUntilItIsBroughtBack() {
        Revision cancelled = world.cancel(start);
        List<Revision> two = List.of(first, cancelled);
        assertThat(RevisionMerger.view(two).voided()).isTrue();
        assertThat(RevisionMerger.view(two).body()).isEqualTo(first.content().body());
        Revision back = world.restore(two);
        assertThat(RevisionMerger.view(RevisionGraph.append(two, back)).voided()).isFalse();
    }

    @Test
    void anEditConcurrentToACancellationIsAConflictOfTheRecord() {
        Revision cancelled = world.cancel(start);
        Revision edited = world.set(RevisionKind.PUT, start, "/a", "new");
        List<Revision> all = List.of(first, cancelled, edited);
        RecordView view = RevisionMerger.view(all);
        boolean voidShown = cancelled.id().compareTo(edited.id()) > 0;
        assertThat(view.voided()).isEqualTo(voidShown);
        Candidate isVoid = new Candidate(cancelled.id(), true);
        Candidate lives = new Candidate(edited.id(), false);
        assertThat(view.conflicts())
                .containsExactly(
                        new FieldConflict(
                                "", voidShown ? List.of(isVoid, lives) : List.of(lives, isVoid)));
        assertThat(view.body()).containsEntry("a", "new");
    }

    @Test
    void theRecordConflictOutlivesEditsAndEndsWithACancellationOrRestoration() {
        Revision cancelled = world.cancel(start);
        Revision edited = world.set(RevisionKind.PUT, start, "/a", "new");
        List<Revision> all = List.of(first, cancelled, edited);
        Revision later = world.set(RevisionKind.PUT, all, "/b", "later");
        List<Revision> more = RevisionGraph.append(all, later);
        assertThat(RevisionMerger.view(more).conflicts())
                .extracting(FieldConflict::pointer)
                .containsExactly("");
        RecordView again = RevisionMerger.view(RevisionGraph.append(more, world.cancel(more)));
        assertThat(again.voided()).isTrue();
        assertThat(again.conflicts()).isEmpty();
        RecordView alive = RevisionMerger.view(RevisionGraph.append(more, world.restore(more)));
        assertThat(alive.voided()).isFalse();
        assertThat(alive.conflicts()).isEmpty();
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here", LINE, null);
        Revision remote = world.set(RevisionKind.PUT, start, "/a", "there", LINE + "/pos", 9L);
        List<Revision> all = List.of(first, local, remote);
        RecordView view = RevisionMerger.view(all);
        assertThat(RevisionMerger.view(List.of(remote, local, remote, first, first)))
                .isEqualTo(view);
    }

    @Test
    void aLongHistoryOfTwoWritersIsMerged() {
        var all = new ArrayList<Revision>(start);
        Revision left = first;
        Revision right = first;
        for (int i = 0; i < 2_000; i++) {
            left = world.after(left, "/a", "left" + i);
            right = world.after(right, "/b", "right" + i);
            all.addAll(List.of(left, right));
        }
        assertThat(RevisionMerger.view(all).body())
                .containsEntry("a", "left1999")
                .containsEntry("b", "right1999");
    }

    @Test
    void nonsenseInChangedDoesNoHarm() {
        Revision odd = world.set(RevisionKind.PUT, start, "/a/b/c", "x");
        Revision below = world.set(RevisionKind.PUT, start, LINE + "/x/y", null, "/nowhere", null);
        Revision gone = world.set(RevisionKind.PUT, start, LINE, null, LINE + "/amount", null);
        var all = new HashSet<>(Arrays.asList(first, odd, below, gone));
        assertThat(RevisionMerger.view(all).revisions()).isEqualTo(4);
        assertThatThrownBy(() -> RevisionMerger.view(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FieldConflict conflict(String pointer, Revision shown, Revision other) {
        return new FieldConflict(
                pointer, List.of(candidate(pointer, shown), candidate(pointer, other)));
    }

    private static Candidate candidate(String pointer, Revision revision) {
        return new Candidate(revision.id(), ValueTree.at(revision.content().body(), pointer));
    }

    private static @Nullable Object value(Revision revision) {
        return revision.content().body().get("a");
    }
}
