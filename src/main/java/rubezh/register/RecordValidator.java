package rubezh.register;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.severity.RaisedSeverities;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.register.severity.SeverityNote;

/** Validation of seizures by the rules, for display and, as {@link SaveValidation}, for saving. */
final class RecordValidator {
    private final Rules rules;
    private final InstantSource clock;
    private final OwnSeverities severities;

    /** Severities that hold for a record at submission. */
    interface OwnSeverities {
        RaisedSeverities of(Seizure seizure);
    }

    /** Rules on one record; a seam to count their runs in a test. */
    interface Rules {
        PhasedViolations check(Seizure seizure, Instant now);
    }

    /**
     * @param station code of the station, whose raised severities hold for its own records only
     */
    RecordValidator(RegisterStorage storage, String station, InstantSource clock) {
        this(
                (seizure, now) -> SeizureRules.check(seizure, now, storage.reference()),
                clock,
                seizure ->
                        station.equals(seizure.header().station())
                                ? new SeverityNote(storage.notes()).get()
                                : RaisedSeverities.NONE);
    }

    RecordValidator(Rules rules, InstantSource clock) {
        this(rules, clock, _ -> RaisedSeverities.NONE);
    }

    private RecordValidator(Rules rules, InstantSource clock, OwnSeverities severities) {
        this.rules = rules;
        this.clock = clock;
        this.severities = severities;
    }

    /**
     * Returns a validator that asks once what the station raised, for one transaction: a note that
     * is read and opened for every case costs as much as half of the rules.
     */
    RecordValidator remembering() {
        var known = new HashMap<String, RaisedSeverities>();
        return new RecordValidator(
                rules,
                clock,
                seizure ->
                        known.computeIfAbsent(
                                String.valueOf(seizure.header().station()),
                                _ -> severities.of(seizure)));
    }

    /** Runs the rules once, with the severities of the program. */
    PhasedViolations check(Seizure seizure) {
        return rules.check(seizure, clock.instant());
    }

    List<Violation> check(Seizure seizure, ValidationPhase phase) {
        return raised(seizure, phase, check(seizure).in(phase));
    }

    /** Returns violations with the severities of the station; those of a draft as they are. */
    List<Violation> raised(Seizure seizure, ValidationPhase phase, List<Violation> found) {
        return phase == ValidationPhase.SUBMIT
                ? severities.of(seizure).raise(seizure, found)
                : found;
    }

    /** Returns violations as lists count them. */
    PhasedViolations raised(Seizure seizure, PhasedViolations found) {
        return severities.of(seizure).raise(seizure, found);
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
