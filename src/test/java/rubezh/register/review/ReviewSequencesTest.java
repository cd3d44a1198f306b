package rubezh.register.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.ReviewShape;
import rubezh.register.review.ReviewWorld.Known;

/**
 * All sequences of up to six acts of two people at two stations with exchanges between, compared
 * with a second computation that knows no graph: what each author of a decision knew is kept aside
 * as a set.
 */
@LongTest
class ReviewSequencesTest {
    private static final int LENGTH = 6;
    private static final int POST = 0;
    private static final int HEADQUARTERS = 1;

    private static final Map<String, UnaryOperator<ReviewWorld>> ACTS =
            Map.of(
                    "submit", world -> world.write(POST, Status.SUBMITTED),
                    "save", world -> world.write(POST, saved(world.stations().get(POST))),
                    "edit there", world -> world.write(HEADQUARTERS, Status.SUBMITTED),
                    "approve", world -> decide(world, POST, ReviewAct.APPROVE),
                    "approve there", world -> decide(world, HEADQUARTERS, ReviewAct.APPROVE),
                    "return there", world -> decide(world, HEADQUARTERS, ReviewAct.RETURN),
                    "exchange", world -> world.exchange(POST, HEADQUARTERS));

    private long states;

    @Test
    void theStatusIsWhatWasDecidedInKnowledgeOfEverything() {
        walk(ReviewWorld.empty(2), "", 0);
        assertThat(states).isGreaterThan(20_000);
    }

    private void walk(ReviewWorld world, String acts, int length) {
        for (Known known : world.stations()) {
            check(known, world.knowledge(), acts);
        }
        Known post = world.stations().get(POST);
        Known headquarters = world.stations().get(HEADQUARTERS);
        if (!post.record().isEmpty() && post.ids().equals(headquarters.ids())) {
            assertThat(post.state().status()).as(acts).isEqualTo(headquarters.state().status());
        }
        if (length < LENGTH) {
            ACTS.forEach((name, act) -> {
                ReviewWorld next = act.apply(world);
                if (next != world) {
                    walk(next, acts + ", " + name, length + 1);
                }
            });
        }
    }

    private void check(Known known, Map<RevisionId, Set<RevisionId>> knowledge, String acts) {
        if (!known.record().isEmpty()) {
            states++;
            assertThat(known.state().status()).as(acts).isEqualTo(expected(known, knowledge));
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
        return ReviewShape.SHAPE.read(revision.content().body()).record().steps();
    }
}
