package rubezh.register.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.RecordKind;
import rubezh.register.review.ReviewWorld.Known;

/**
 * All sequences of up to six acts of two people at two stations with exchanges between, compared
 * with a second computation that knows no graph: what each author of a decision knew is kept aside
 * as a set.
 */
@LongTest
class ReviewSequencesTest {
    private static final int LENGTH = 6;
    private static final int CONTROL_LENGTH = 3;
    private static final int POST = 0;
    private static final int HEADQUARTERS = 1;

    private static final Map<String, UnaryOperator<ReviewWorld>> ACTS =
            Map.of(
                    "submit", world -> world.write(POST, Status.SUBMITTED),
                    "save", world -> world.write(POST, saved(world.stations().get(POST))),
                    "take back", ReviewSequencesTest::takeBack,
                    "edit there", world -> world.write(HEADQUARTERS, Status.SUBMITTED),
                    "approve", world -> decide(world, POST, ReviewAct.APPROVE),
                    "approve there", world -> decide(world, HEADQUARTERS, ReviewAct.APPROVE),
                    "return there", world -> decide(world, HEADQUARTERS, ReviewAct.RETURN),
                    "exchange", world -> world.exchange(POST, HEADQUARTERS));

    private long sequences;
    private long states;

    @Test
    void theStatusIsWhatWasDecidedInKnowledgeOfEverything(TestReporter reporter) {
        walk(ReviewWorld.empty(2), "", LENGTH, ReviewSequencesTest::status);
        reporter.publishEntry(Map.of("sequences", "" + sequences, "states", "" + states));
        assertThat(states).isGreaterThan(20_000);
    }

    /** The control: short sequences already tell a rule that forgets what was written since. */
    @Test
    void aRuleThatForgetsLaterChangesIsCaught() {
        assertThatThrownBy(() ->
                        walk(
                                ReviewWorld.empty(2),
                                "",
                                CONTROL_LENGTH,
                                known ->
                                        status(known) == Status.AMENDING
                                                ? Status.APPROVED
                                                : status(known)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("approve");
    }

    private static Status status(Known known) {
        return known.state().status();
    }

    /**
     * @param program the rule that is examined
     */
    private void walk(ReviewWorld world, String acts, int left, Function<Known, Status> program) {
        sequences++;
        for (Known known : world.stations()) {
            check(known, world.knowledge(), acts, program);
        }
        Known post = world.stations().get(POST);
        Known headquarters = world.stations().get(HEADQUARTERS);
        if (!post.record().isEmpty() && post.ids().equals(headquarters.ids())) {
            assertThat(program.apply(post)).as(acts).isEqualTo(program.apply(headquarters));
        }
        if (left > 0) {
            ACTS.forEach((name, act) -> {
                ReviewWorld next = act.apply(world);
                if (next != world) {
                    walk(next, acts + ", " + name, left - 1, program);
                }
            });
        }
    }

    private void check(
            Known known,
            Map<RevisionId, Set<RevisionId>> knowledge,
            String acts,
            Function<Known, Status> program) {
        if (!known.record().isEmpty()) {
            states++;
            assertThat(program.apply(known)).as(acts).isEqualTo(expected(known, knowledge));
        }
    }

    /** The status of a record that is saved without being submitted, as the dictionary has it. */
    private static Status saved(Known known) {
        if (known.record().isEmpty()) {
            return Status.DRAFT;
        }
        return switch (known.state().status()) {
            case DRAFT, RETURNED -> Status.DRAFT;
            default -> Status.SUBMITTED;
        };
    }

    /** States a submitted record as a draft again. */
    private static ReviewWorld takeBack(ReviewWorld world) {
        Known known = world.stations().get(POST);
        boolean submitted = !known.record().isEmpty() && status(known) == Status.SUBMITTED;
        return submitted ? world.write(POST, Status.DRAFT) : world;
    }

    /** Decides, if the record waits for it there; only the one who knows a record can write it. */
    private static ReviewWorld decide(ReviewWorld world, int station, ReviewAct act) {
        Known known = world.stations().get(station);
        boolean inReview =
                !known.record().isEmpty()
                        && Set.of(Status.SUBMITTED, Status.AMENDING)
                                .contains(known.state().status());
        return inReview ? world.decide(station, act) : world;
    }

    private static Status expected(Known known, Map<RevisionId, Set<RevisionId>> knowledge) {
        var records = new HashSet<RevisionId>();
        known.record().forEach(revision -> records.add(revision.id()));
        List<Revision> all = List.copyOf(known.sheet());
        List<Revision> onThis =
                all.stream()
                        .filter(one ->
                                knowledge.getOrDefault(one.id(), Set.of()).containsAll(records))
                        .toList();
        boolean draft = known.stated() == Status.DRAFT;
        if (has(onThis, ReviewAct.RETURN) || draft && has(all, ReviewAct.RETURN)) {
            return Status.RETURNED;
        }
        if (has(onThis, ReviewAct.APPROVE) && !draft) {
            return Status.APPROVED;
        }
        if (has(all, ReviewAct.APPROVE) && !draft) {
            return Status.AMENDING;
        }
        return draft ? Status.DRAFT : Status.SUBMITTED;
    }

    private static boolean has(List<Revision> decisions, ReviewAct act) {
        return decisions.stream()
                .flatMap(revision -> steps(revision).stream())
                .anyMatch(step -> step.act() == act);
    }

    private static List<ReviewStep> steps(Revision revision) {
        return RecordKind.REVIEW.read(revision).steps();
    }
}
