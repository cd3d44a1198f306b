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

    RecordValidator(ReferenceData referenceData, InstantSource clock) {
        this.reference = referenceData;
        this.clock = clock;
    }

    List<Violation> check(Seizure seizure, ValidationPhase phase) {
        return SeizureRules.check(seizure, clock.instant(), reference, phase);
    }

    /**
     * Checks a copy on its own, that it leaves alone what may only be added to, and against other
     * cases; those do not keep anybody from saving a draft, nor training data from being taken.
     */
    List<Violation> check(
            SaveRequest request,
            Seizure copy,
            ValidationPhase phase,
            DuplicateCheck duplicateCheck) {
        var found = new ArrayList<>(check(copy, phase));
        if (request.basis() != null) {
            Seizure saved = request.basis().seizure();
            found.addAll(CustodyRules.checkAppendOnly(saved, copy));
            if (counts(saved)) {
                found.addAll(StageRules.checkSetBack(saved, copy));
            }
        }
        found.addAll(checkDuplicates(request, copy, phase, duplicateCheck));
        return List.copyOf(found);
    }

    private static List<Violation> checkDuplicates(
            SaveRequest request, Seizure copy, ValidationPhase phase, DuplicateCheck check) {
        boolean asked = phase == ValidationPhase.SUBMIT && request.intent() != SaveIntent.TAKE_OVER;
        return asked ? check.check(request.recordId(), copy) : List.of();
    }

    /**
     * Returns the stops, and on submitting the questions nobody answered. Why the stage of a case
     * that counts goes back is asked whenever it does.
     */
    List<Violation> blockingViolations(
            SaveRequest request,
            Seizure copy,
            SortedSet<String> changed,
            DuplicateCheck duplicateCheck) {
        boolean submitting = request.intent() == SaveIntent.SUBMIT;
        ValidationPhase phase =
                submitting || counts(copy) ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
        Set<Violation> before = violationsBefore(request, phase, duplicateCheck);
        return check(request, copy, phase, duplicateCheck).stream()
                .filter(v ->
                        switch (v.severity()) {
                            case STOP -> !isInherited(v, before, changed, submitting);
                            case QUESTION ->
                                    (submitting || v.code().equals(StageRules.SET_BACK))
                                            && !isAnswered(v, request);
                            case HINT -> false;
                        })
                .toList();
    }

    private Set<Violation> violationsBefore(
            SaveRequest request, ValidationPhase phase, DuplicateCheck duplicateCheck) {
        OpenRecord basis = request.basis();
        if (basis == null) {
            return Set.of();
        }
        var before = new HashSet<>(check(basis.seizure(), phase));
        before.addAll(checkDuplicates(request, basis.seizure(), phase, duplicateCheck));
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

    private static boolean isAnswered(Violation question, SaveRequest request) {
        String reason = request.reason();
        return reason != null
                && !reason.isBlank()
                && request.acknowledged().contains(question.code());
    }
}
