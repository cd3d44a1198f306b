package rubezh.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.CustodyRules;
import rubezh.domain.seizure.Moment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureRules;
import rubezh.domain.seizure.StageRules;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.Violation;

/** Asks the rules and decides which answers are in the way. */
final class Checking {
    /** A code unknown here may come from a newer list elsewhere. */
    private static final String UNKNOWN_CODE = "REF-001";

    private final Reference reference;
    private final InstantSource clock;

    Checking(Reference reference, InstantSource clock) {
        this.reference = reference;
        this.clock = clock;
    }

    List<Violation> check(Seizure seizure, Moment moment) {
        return SeizureRules.check(seizure, clock.instant(), reference, moment);
    }

    /**
     * Checks a copy on its own, that it leaves alone what may only be added to, and against other
     * cases; those do not keep anybody from saving a draft, nor training data from being taken.
     */
    List<Violation> check(Entering entering, Seizure copy, Moment moment, Doubles doubles) {
        var found = new ArrayList<>(check(copy, moment));
        if (entering.basis() != null) {
            Seizure saved = entering.basis().seizure();
            found.addAll(CustodyRules.appendOnly(saved, copy));
            if (counts(saved)) {
                found.addAll(StageRules.setBack(saved, copy));
            }
        }
        found.addAll(doubles(entering, copy, moment, doubles));
        return List.copyOf(found);
    }

    private static List<Violation> doubles(
            Entering entering, Seizure copy, Moment moment, Doubles doubles) {
        boolean asked = moment == Moment.SUBMIT && entering.intent() != Intent.TAKE_OVER;
        return asked ? doubles.check(entering.recordId(), copy) : List.of();
    }

    /**
     * Returns the stops, and on submitting the questions nobody answered. Why the stage of a case
     * that counts goes back is asked whenever it does.
     */
    List<Violation> inTheWay(
            Entering entering, Seizure copy, SortedSet<String> changed, Doubles doubles) {
        boolean submitting = entering.intent() == Intent.SUBMIT;
        Moment moment = submitting || counts(copy) ? Moment.SUBMIT : Moment.DRAFT;
        Set<Violation> before = before(entering, moment, doubles);
        return check(entering, copy, moment, doubles).stream()
                .filter(v ->
                        switch (v.severity()) {
                            case STOP -> !isInherited(v, before, changed, submitting);
                            case QUESTION ->
                                    (submitting || v.code().equals(StageRules.SET_BACK))
                                            && !isAnswered(v, entering);
                            case HINT -> false;
                        })
                .toList();
    }

    private Set<Violation> before(Entering entering, Moment moment, Doubles doubles) {
        Opened basis = entering.basis();
        if (basis == null) {
            return Set.of();
        }
        var before = new HashSet<>(check(basis.seizure(), moment));
        before.addAll(doubles(entering, basis.seizure(), moment, doubles));
        return before;
    }

    private static boolean counts(Seizure copy) {
        Status status = copy.header().status();
        return status != null && status.counts();
    }

    /**
     * What was wrong before does not keep an officer from mending something else; on submitting
     * only a code that another station's newer list may hold is let through.
     */
    private static boolean isInherited(
            Violation violation,
            Set<Violation> before,
            SortedSet<String> changed,
            boolean submitting) {
        return before.contains(violation)
                && !changed.contains(violation.pointer())
                && (!submitting || violation.code().equals(UNKNOWN_CODE));
    }

    private static boolean isAnswered(Violation question, Entering entering) {
        String reason = entering.reason();
        return reason != null
                && !reason.isBlank()
                && entering.acknowledged().contains(question.code());
    }
}
