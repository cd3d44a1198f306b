package rubezh.json;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.shape.RecordParseResult;

/**
 * Validation of a body that was not typed here: it may have come from another station, another
 * version or a forger. Never throws, whatever the body holds.
 *
 * <pre>{@code
 * boolean valid = new BodyValidator(reference, clock).violations(revision.content().body()).isEmpty();
 * }</pre>
 *
 * @see PhasedViolations#invalidating
 */
public final class BodyValidator {
    /** Code of a value that is not of the type of its field. */
    public static final String UNREADABLE = "TXT-002";

    private static final int SHOWN_LENGTH = 60;

    private final ReferenceData reference;
    private final Function<Seizure, PhasedViolations> rules;
    private final Function<Seizure, PhasedViolations> allRules;

    /**
     * What the rules say of a body.
     *
     * @param violations what makes it not valid, see {@link #violations(Map)}
     * @param counts what its row shows, as long as the code lists stay as they are
     */
    public record Findings(List<Violation> violations, ViolationCounts counts) {}

    public BodyValidator(ReferenceData reference, InstantSource clock) {
        this.reference = reference;
        this.allRules = seizure -> SeizureRules.check(seizure, clock.instant(), reference);
        this.rules =
                seizure ->
                        new PhasedViolations(
                                SeizureRules.check(
                                        seizure, clock.instant(), reference, ValidationPhase.DRAFT),
                                List.of());
    }

    /**
     * Returns what makes a seizure not valid: values that are not of the type of their field, then
     * the stops that apply even to a draft. Unknown members and unknown codes are no violations,
     * because a newer version may write them.
     */
    public List<Violation> violations(Map<String, Object> body) {
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(body);
        return violations(result.problems(), rules.apply(result.record()));
    }

    /** Runs all rules, so that nobody has to run them again for the row of a record. */
    public Findings findings(Map<String, Object> body) {
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(body);
        PhasedViolations found = allRules.apply(result.record());
        return new Findings(
                violations(result.problems(), found), ViolationCounts.of(result.record(), found));
    }

    /** Returns a number that changes with the code lists by which the rules are run. */
    public long version() {
        return reference.version();
    }

    /**
     * Returns the same for a body already read and checked.
     *
     * @param problems unreadable values
     * @param found violations of the readable ones
     */
    public static List<Violation> violations(
            List<RecordParseResult.Problem> problems, PhasedViolations found) {
        return Stream.concat(
                        problems.stream().map(BodyValidator::unreadable),
                        found.invalidating().stream())
                .toList();
    }

    private static Violation unreadable(RecordParseResult.Problem problem) {
        String raw = problem.raw().toString();
        String shown = raw.length() <= SHOWN_LENGTH ? raw : raw.substring(0, SHOWN_LENGTH) + "…";
        return new Violation(problem.pointer(), UNREADABLE, Severity.STOP, List.of(shown));
    }
}
