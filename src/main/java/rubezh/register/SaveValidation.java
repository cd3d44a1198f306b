package rubezh.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.CustodyRules;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.StageRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;

/**
 * Validation of one copy that is to be saved: one run of the rules, and what follows from it. The
 * rules see the record it changes a second time only where a violation may come from there, and
 * other cases are searched only where duplicates matter.
 */
final class SaveValidation {
    /** A code unknown here may come from a newer list elsewhere. */
    private static final String UNKNOWN_CODE = "REF-001";

    private final RecordValidator validator;
    private final Seizure copy;
    private final DuplicateCheck duplicates;
    private final PhasedViolations own;
    private final SaveRequest request;
    private final Set<Violation> answered;
    private @Nullable List<Violation> duplicatesFound;
    private @Nullable Set<Violation> before;

    SaveValidation(
            RecordValidator validator,
            SaveRequest request,
            Seizure copy,
            DuplicateCheck duplicates) {
        this.validator = validator;
        this.copy = copy;
        this.duplicates = duplicates;
        this.own = validator.check(copy);
        GivenAnswers answers = request.answers();
        if (answers.reasons().isEmpty()) {
            this.request = request;
            this.answered = Set.of();
        } else {
            GivenAnswers.Resolution resolved =
                    answers.resolve(violations(request, ValidationPhase.SUBMIT), request.intent());
            this.request = request.withReason(resolved.reason(), resolved.codes());
            this.answered = resolved.questions();
        }
    }

    /** Returns the request; its reason and codes are those of the answers that hold. */
    SaveRequest request() {
        return request;
    }

    /** Returns the questions whose answers hold. */
    Set<Violation> answered() {
        return answered;
    }

    /**
     * Returns the violations of the copy on its own, by what was removed that may only be added to,
     * and against other cases; those do not keep anybody from saving a draft, nor training data
     * from being taken over.
     */
    List<Violation> violations(ValidationPhase phase) {
        return violations(request, phase);
    }

    private List<Violation> violations(SaveRequest asked, ValidationPhase phase) {
        var found = new ArrayList<>(own.in(phase));
        OpenRecord basis = asked.basis();
        if (basis != null) {
            Seizure saved = basis.seizure();
            found.addAll(CustodyRules.checkAppendOnly(saved, copy));
            if (isCounted(saved)) {
                found.addAll(StageRules.checkSetBack(saved, copy));
            }
        }
        if (searchesDuplicates(asked, phase)) {
            found.addAll(duplicatesOf(asked));
        }
        return List.copyOf(found);
    }

    private static boolean searchesDuplicates(SaveRequest asked, ValidationPhase phase) {
        return phase == ValidationPhase.SUBMIT && asked.intent() != SaveIntent.TAKE_OVER;
    }

    private List<Violation> duplicatesOf(SaveRequest asked) {
        if (duplicatesFound == null) {
            duplicatesFound = duplicates.check(asked.recordId(), copy);
        }
        return duplicatesFound;
    }

    /**
     * Returns the stops, and on submitting the questions nobody answered. Why the stage of a case
     * that counts goes back is asked whenever it does.
     *
     * @param changed pointers at which the copy differs from the record
     */
    List<Violation> blocking(Set<String> changed) {
        boolean submitting = request.intent() == SaveIntent.SUBMIT;
        ValidationPhase phase =
                submitting || isCounted(copy) ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
        return violations(phase).stream()
                .filter(v ->
                        switch (v.severity()) {
                            case STOP -> !isInherited(v, changed, phase);
                            case QUESTION ->
                                    (submitting || v.code().equals(StageRules.SET_BACK))
                                            && !isAnswered(v);
                            case HINT -> false;
                        })
                .toList();
    }

    /**
     * What was wrong before does not keep an officer from correcting something else; on submitting
     * only a code that another station's newer list may hold is let through.
     */
    private boolean isInherited(Violation violation, Set<String> changed, ValidationPhase phase) {
        boolean excusable =
                request.intent() != SaveIntent.SUBMIT || violation.code().equals(UNKNOWN_CODE);
        return excusable
                && !changed.contains(violation.pointer())
                && violationsBefore(phase).contains(violation);
    }

    private Set<Violation> violationsBefore(ValidationPhase phase) {
        if (before != null) {
            return before;
        }
        var found = new HashSet<Violation>();
        OpenRecord basis = request.basis();
        if (basis != null) {
            found.addAll(validator.check(basis.seizure(), phase));
            if (searchesDuplicates(request, phase)) {
                found.addAll(duplicates.check(request.recordId(), basis.seizure()));
            }
        }
        before = found;
        return found;
    }

    private boolean isAnswered(Violation question) {
        String reason = request.reason();
        return reason != null
                && !reason.isBlank()
                && request.acknowledged().contains(question.code());
    }

    private static boolean isCounted(Seizure seizure) {
        Status status = seizure.header().status();
        return status != null && status.isCounted();
    }
}
