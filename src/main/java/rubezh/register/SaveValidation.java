package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.CustodyRules;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.StageRules;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.text.BlankCharacters;

/**
 * Validation of one save request with a single run of the rules. The rules run on the saved record
 * too only if a violation may be inherited from it, and other cases are searched only if duplicates
 * matter.
 */
final class SaveValidation {
    /**
     * Violation code for an unknown code, which may come from a newer code list of another station.
     */
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
            this.request =
                    request.withReason(resolved.reasonAfter(request.reason()), resolved.codes());
            this.answered = resolved.questions();
        }
    }

    /** Returns the request with the reasons and codes of the answers that apply. */
    SaveRequest request() {
        return request;
    }

    /** Returns the counts of the violations on submission within the seizure alone. */
    ViolationCounts counts() {
        return ViolationCounts.of(copy, validator.raised(copy, own));
    }

    /** Returns the questions whose answers apply. */
    Set<Violation> answered() {
        return answered;
    }

    /**
     * Returns the violations within the seizure, against the saved record (append-only lists,
     * stage), and against other cases; the latter neither block drafts nor the import of training
     * data.
     */
    List<Violation> violations(ValidationPhase phase) {
        return violations(request, phase);
    }

    private List<Violation> violations(SaveRequest request, ValidationPhase phase) {
        var found = new ArrayList<>(own.in(phase));
        OpenRecord basis = request.basis();
        if (basis != null) {
            Seizure saved = basis.seizure();
            found.addAll(CustodyRules.checkAppendOnly(saved, copy));
            if (isCounted(saved)) {
                found.addAll(StageRules.checkSetBack(saved, copy));
            }
        }
        if (searchesDuplicates(request, phase)) {
            found.addAll(duplicatesOf(request));
        }
        return List.copyOf(validator.raised(copy, phase, found));
    }

    private static boolean searchesDuplicates(SaveRequest request, ValidationPhase phase) {
        return phase == ValidationPhase.SUBMIT && request.intent() != SaveIntent.TAKE_OVER;
    }

    private List<Violation> duplicatesOf(SaveRequest request) {
        if (duplicatesFound == null) {
            duplicatesFound = duplicates.check(request.recordId(), copy);
        }
        return duplicatesFound;
    }

    /**
     * Returns the unreadable values, the stops, and on submission the unanswered questions. The
     * question why the stage of a counted case is set back always blocks.
     *
     * @param changed pointers of the changed fields
     */
    List<Violation> blocking(Set<String> changed) {
        boolean submitting = request.intent() == SaveIntent.SUBMIT;
        ValidationPhase phase =
                submitting || isCounted(copy) ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
        var found = new ArrayList<>(request.unreadable());
        if (request.refusesRepeats()) {
            found.addAll(duplicates.checkRepeats(request.recordId(), copy));
        }
        violations(phase).stream()
                .filter(v -> !isExempt(v))
                .filter(v ->
                        switch (v.severity()) {
                            case STOP -> !isInherited(v, changed, phase);
                            case QUESTION ->
                                    (submitting || v.code().equals(StageRules.SET_BACK))
                                            && !isAnswered(v);
                            case HINT -> false;
                        })
                .forEach(found::add);
        return found;
    }

    /** Returns what whoever saves may want to know of the case itself, and nothing blocks. */
    List<Violation> hints() {
        boolean submitting = request.intent() == SaveIntent.SUBMIT;
        ValidationPhase phase = submitting ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
        return violations(phase).stream().filter(v -> v.severity() == Severity.HINT).toList();
    }

    /** Training data say what the report of 2009 says; what it leaves open is not asked. */
    private boolean isExempt(Violation violation) {
        return request.intent() == SaveIntent.TAKE_OVER && SubmissionRules.isQuestion(violation);
    }

    /**
     * Returns whether a violation existed before and its field is unchanged, so that it does not
     * block another correction; on submission only for unknown codes.
     */
    private boolean isInherited(Violation violation, Set<String> changed, ValidationPhase phase) {
        boolean mayBeInherited =
                request.intent() != SaveIntent.SUBMIT || violation.code().equals(UNKNOWN_CODE);
        return mayBeInherited
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
            var saved = new ArrayList<>(validator.check(basis.seizure()).in(phase));
            if (searchesDuplicates(request, phase)) {
                saved.addAll(duplicates.check(request.recordId(), basis.seizure()));
            }
            found.addAll(validator.raised(basis.seizure(), phase, saved));
        }
        before = found;
        return found;
    }

    private boolean isAnswered(Violation question) {
        String reason = request.reason();
        Set<String> acknowledged = request.acknowledged();
        return reason != null
                && !BlankCharacters.isBlank(reason)
                && (acknowledged == null || acknowledged.contains(question.code()));
    }

    private static boolean isCounted(Seizure seizure) {
        Status status = seizure.header().status();
        return status != null && status.isCounted();
    }
}
