package rubezh.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.CustodyRules;
import rubezh.domain.seizure.Moment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureRules;
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

    /** Checks a copy on its own, and that it leaves alone what may only be added to. */
    List<Violation> check(@Nullable Opened basis, Seizure seizure, Moment moment) {
        var found = new ArrayList<>(check(seizure, moment));
        if (basis != null) {
            found.addAll(CustodyRules.appendOnly(basis.seizure(), seizure));
        }
        return List.copyOf(found);
    }

    /** Returns the stops, and on submitting the questions nobody answered. */
    List<Violation> inTheWay(Entering entering, Seizure copy, SortedSet<String> changed) {
        boolean submitting = entering.intent() == Intent.SUBMIT;
        Moment moment = submitting || counts(copy) ? Moment.SUBMIT : Moment.DRAFT;
        Set<Violation> before =
                entering.basis() == null
                        ? Set.of()
                        : Set.copyOf(check(entering.basis().seizure(), moment));
        return check(entering.basis(), copy, moment).stream()
                .filter(v ->
                        switch (v.severity()) {
                            case STOP -> !isInherited(v, before, changed, submitting);
                            case QUESTION -> submitting && !isAnswered(v, entering);
                            case HINT -> false;
                        })
                .toList();
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
