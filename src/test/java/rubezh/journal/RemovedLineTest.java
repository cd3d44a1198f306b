package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;

/** A line removed at one place and changed at another: nothing vanishes that nobody removed. */
class RemovedLineTest {
    private static final String LINE = "/items/01930000-0000-7000-8000-00000000000a";
    private static final String SAMPLE = LINE + "/samples/01930000-0000-7000-8000-00000000000b";

    private final RevisionGraph world = new RevisionGraph("removed line");
    private final Revision first = world.create(Map.of("a", "old", "items", List.of(item())));
    private final List<Revision> all = new ArrayList<>();

    private static Map<String, Object> item() {
        return Map.of("id", LINE.substring(7), "pos", 1L, "substance", "HEROIN", "amount", "4 KGM");
    }

    @BeforeEach
    void everybodyKnowsTheFirst() {
        all.add(first);
    }

    /** Adds a revision by somebody who knew everything so far. */
    private Revision add(RevisionKind kind, @Nullable Object... pointersAndValues) {
        return addTo(all, kind, pointersAndValues);
    }

    /** Adds a revision by somebody who knew only some. */
    private Revision addTo(
            List<Revision> known, RevisionKind kind, @Nullable Object... pointersAndValues) {
        Revision made = world.set(kind, known, pointersAndValues);
        all.add(made);
        return made;
    }

    private RecordView view() {
        return RevisionMerger.view(all);
    }

    private @Nullable Object at(String pointer) {
        return ValueTree.at(view().body(), pointer);
    }

    /** Removes the line, and weighs it twice elsewhere, so that the weighing is displayed. */
    private void contestTheLine() {
        Revision weighed = world.set(RevisionKind.PUT, List.of(first), LINE + "/amount", "5 KGM");
        addTo(List.of(first), RevisionKind.PUT, LINE, null);
        all.add(weighed);
        addTo(List.of(first, weighed), RevisionKind.PUT, LINE + "/amount", "6 KGM");
    }

    @Test
    void aContestedLineWeighedOnceMoreKeepsItsSubstance() {
        contestTheLine();
        assertThat(view().conflicts()).extracting(FieldConflict::pointer).containsExactly(LINE);
        Revision again = add(RevisionKind.PUT, LINE + "/amount", "7 KGM");
        assertThat(view().conflicts()).isEmpty();
        assertThat(view().body()).isEqualTo(again.content().body());
        assertThat(at(LINE + "/substance")).isEqualTo("HEROIN");
        assertThat(at(LINE + "/pos")).isEqualTo(1L);
    }

    @Test
    void aLineRemovedTwiceAndKeptLosesNothing() {
        addTo(List.of(first), RevisionKind.PUT, LINE, null);
        contestTheLine();
        Revision kept = add(RevisionKind.RESOLVE, LINE + "/amount", "7 KGM");
        assertThat(view().conflicts()).isEmpty();
        assertThat(view().body()).isEqualTo(kept.content().body());
        assertThat(at(LINE + "/substance")).isEqualTo("HEROIN");
    }

    @Test
    void aThirdWhoDidNotKnowOfTheRemovalKeepsHisField() {
        contestTheLine();
        Revision named = world.set(RevisionKind.PUT, List.of(first), LINE + "/substance", "OPIUM");
        add(RevisionKind.PUT, LINE + "/amount", "7 KGM");
        all.add(named);
        assertThat(at(LINE + "/substance")).isEqualTo("OPIUM");
        assertThat(at(LINE + "/amount")).isEqualTo("7 KGM");
        assertThat(view().conflicts()).isEmpty();
    }

    @Test
    void anOpenConflictInTheLineOutlivesTheWordThatTheLineStays() {
        contestTheLine();
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "OPIUM");
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "HASHISH");
        add(RevisionKind.PUT, LINE + "/amount", "7 KGM");
        assertThat(view().conflicts())
                .extracting(FieldConflict::pointer)
                .containsExactly(LINE + "/substance");
    }

    @Test
    void aNestedLineStaysWithTheLineItLiesIn() {
        addTo(List.of(first), RevisionKind.PUT, SAMPLE + "/pos", 1L, SAMPLE + "/lab", "BISHKEK");
        List<Revision> sampled = List.copyOf(all);
        addTo(sampled, RevisionKind.PUT, LINE, null);
        Revision weighed = world.set(RevisionKind.PUT, sampled, LINE + "/amount", "5 KGM");
        all.add(weighed);
        addTo(RevisionGraph.append(sampled, weighed), RevisionKind.PUT, LINE + "/amount", "6 KGM");
        Revision again = add(RevisionKind.PUT, LINE + "/amount", "7 KGM");
        assertThat(view().body()).isEqualTo(again.content().body());
        assertThat(at(SAMPLE + "/lab")).isEqualTo("BISHKEK");
        assertThat(at(SAMPLE + "/pos")).isEqualTo(1L);
    }

    @Test
    void aLineBroughtBackWithFewerFieldsHasNoOthers() {
        add(RevisionKind.PUT, LINE, null);
        Map<String, Object> back =
                Map.of("a", "old", "items", List.of(Map.of("id", LINE.substring(7), "pos", 7L)));
        Revision brought = world.edit(all, back);
        all.add(brought);
        addTo(List.of(first), RevisionKind.PUT, "/a", "new");
        assertThat(ValueTree.at(view().body(), LINE))
                .isEqualTo(Map.of("id", LINE.substring(7), "pos", 7L));
        assertThat(view().conflicts()).isEmpty();
    }

    @Test
    void aResolutionThatNamesTheLineStatesAllOfIt() {
        contestTheLine();
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "OPIUM");
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "HASHISH");
        Revision settled = add(RevisionKind.RESOLVE, LINE, item());
        assertThat(view().conflicts()).isEmpty();
        assertThat(view().body()).isEqualTo(settled.content().body());
    }

    @Test
    void cancellingAndBringingBackLeavesTheLineContested() {
        contestTheLine();
        all.add(world.cancel(all));
        all.add(world.restore(all));
        assertThat(view().voided()).isFalse();
        assertThat(view().conflicts()).extracting(FieldConflict::pointer).containsExactly(LINE);
        assertThat(at(LINE + "/substance")).isEqualTo("HEROIN");
    }

    @Test
    void settlingAFieldOfALineThatIsNotDisplayedDoesNotRemoveTheLine() {
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "OPIUM");
        addTo(List.of(first), RevisionKind.PUT, LINE + "/substance", "HASHISH");
        Revision elsewhere = world.set(RevisionKind.PUT, List.of(first), "/a", "new");
        all.add(elsewhere);
        addTo(List.of(first, elsewhere), RevisionKind.PUT, LINE, null);
        assertThat(at(LINE)).isNull();
        add(RevisionKind.RESOLVE, LINE + "/substance", null);
        assertThat(view().conflicts()).extracting(FieldConflict::pointer).containsExactly(LINE);
    }

    /**
     * One says 5, another 7 and then 5 as well, and removes the line. A third, who knew of 5 and 7
     * and saw 7, named the substance: nobody holds to 7 any more.
     */
    @Test
    void whoBringsTheLineBackByOneValueHasWhatTheOthersAgreeOn() {
        String amount = LINE + "/amount";
        addTo(List.of(first), RevisionKind.PUT, amount, "5 KGM");
        Revision six = addTo(List.of(first), RevisionKind.PUT, amount, "6 KGM");
        Revision seven = addTo(List.of(first, six), RevisionKind.PUT, amount, "7 KGM");
        Revision named = add(RevisionKind.PUT, LINE + "/substance", "OPIUM");
        assertThat(ValueTree.at(named.content().body(), amount)).isEqualTo("7 KGM");
        List<Revision> here = List.of(first, six, seven);
        Revision agreed = addTo(here, RevisionKind.PUT, amount, "5 KGM");
        Revision removed = addTo(RevisionGraph.append(here, agreed), RevisionKind.PUT, LINE, null);

        assertThat(at(LINE)).isNull();
        assertThat(view().conflicts()).extracting(FieldConflict::pointer).containsExactly(LINE);
        var kept = new HashMap<>(item());
        kept.putAll(Map.of("substance", "OPIUM", "amount", "5 KGM"));
        assertThat(view().conflicts().getFirst().candidates())
                .containsExactly(
                        new Candidate(removed.id(), null), new Candidate(named.id(), kept));
    }
}
