package rubezh.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.CustodyRules;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.StageRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;

/** Asks the rules and decides which answers are in the way. */
final class RecordValidator {
    /** A code unknown here may come from a newer list elsewhere. */
    private static final String UNKNOWN_CODE = "REF-001";

    private final ReferenceData reference;
    private final InstantSource clock;

    RecordValidator(ReferenceData reference, InstantSource clock) {
        this.reference = reference;
        this.clock = clock;
    }

    List<Violation> check(Seizure seizure, ValidationPhase moment) {
        return SeizureRules.check(seizure, clock.instant(), reference, moment);
    }

    /**
     * Checks a copy on its own, that it leaves alone what may only be added to, and against other
     * cases; those do not keep anybody from saving a draft, nor training data from being taken.
     */
    List<Violation> check(
            SaveRequest entering, Seizure copy, ValidationPhase moment, DuplicateCheck doubles) {
        var found = new ArrayList<>(check(copy, moment));
        if (entering.basis() != null) {
            Seizure saved = entering.basis().seizure();
            found.addAll(CustodyRules.checkAppendOnly(saved, copy));
            if (counts(saved)) {
                found.addAll(StageRules.checkSetBack(saved, copy));
            }
        }
        found.addAll(checkDuplicates(entering, copy, moment, doubles));
        return List.copyOf(found);
    }

    private static List<Violation> checkDuplicates(
            SaveRequest entering, Seizure copy, ValidationPhase moment, DuplicateCheck doubles) {
        boolean asked =
                moment == ValidationPhase.SUBMIT && entering.intent() != SaveIntent.TAKE_OVER;
        return asked ? doubles.check(entering.recordId(), copy) : List.of();
    }

    /**
     * Returns the stops, and on submitting the questions nobody answered. Why the stage of a case
     * that counts goes back is asked whenever it does.
     */
    List<Violation> blockingViolations(
            SaveRequest entering, Seizure copy, SortedSet<String> changed, DuplicateCheck doubles) {
        boolean submitting = entering.intent() == SaveIntent.SUBMIT;
        ValidationPhase moment =
                submitting || counts(copy) ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
        Set<Violation> before = violationsBefore(entering, moment, doubles);
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

    private Set<Violation> violationsBefore(
            SaveRequest entering, ValidationPhase moment, DuplicateCheck doubles) {
        OpenRecord basis = entering.basis();
        if (basis == null) {
            return Set.of();
        }
        var before = new HashSet<>(check(basis.seizure(), moment));
        before.addAll(checkDuplicates(entering, basis.seizure(), moment, doubles));
        return before;
    }

    private static boolean counts(Seizure copy) {
        Status status = copy.header().status();
        return status != null && status.isCounted();
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

    private static boolean isAnswered(Violation question, SaveRequest entering) {
        String reason = entering.reason();
        return reason != null
                && !reason.isBlank()
                && entering.acknowledged().contains(question.code());
    }
}
