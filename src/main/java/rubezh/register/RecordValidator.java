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

/** Runs the rules over seizures, for reading them and, as {@link SaveValidation}, for saving. */
final class RecordValidator {
    private final Rules rules;
    private final InstantSource clock;

    /** The rules about one record; a test counts how often they run. */
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
     * Runs the rules once over a copy that is to be saved.
     *
     * @param copy the seizure of the request as it is to be written
     */
    SaveValidation validate(SaveRequest request, Seizure copy, DuplicateCheck duplicates) {
        return new SaveValidation(this, request, copy, duplicates);
    }
}
