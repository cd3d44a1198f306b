package rubezh.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;

/** Validation of seizures by the rules, for display and, as {@link SaveValidation}, for saving. */
final class RecordValidator {
    private final Rules rules;
    private final InstantSource clock;

    /** Rules on one record; a seam to count their runs in a test. */
    interface Rules {
        PhasedViolations check(Seizure seizure, Instant now);
    }

    RecordValidator(ReferenceData reference, InstantSource clock) {
        this((seizure, now) -> SeizureRules.check(seizure, now, reference), clock);
    }

    RecordValidator(Rules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Runs the rules once. */
    PhasedViolations check(Seizure seizure) {
        return rules.check(seizure, clock.instant());
    }

    List<Violation> check(Seizure seizure, ValidationPhase phase) {
        return check(seizure).in(phase);
    }

    /**
     * Runs the rules once over a request.
     *
     * @param copy seizure of the request with assigned fields
     */
    SaveValidation validate(SaveRequest request, Seizure copy, DuplicateCheck duplicates) {
        return new SaveValidation(this, request, copy, duplicates);
    }

    /** Returns the violations of a request on submission, and those that block it. */
    SavePreview preview(SaveRequest request, DuplicateCheck duplicates) {
        var changed =
                ValueTree.difference(
                        request.savedTree(), SeizureShape.SHAPE.write(request.seizure()));
        SaveValidation validation = validate(request, request.seizure(), duplicates);
        return new SavePreview(
                validation.violations(ValidationPhase.SUBMIT), validation.blocking(changed));
    }
}
