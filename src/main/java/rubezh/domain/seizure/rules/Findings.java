package rubezh.domain.seizure.rules;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ReferenceData;

/** Collector of violations in the order found, with the context of every rule. */
final class Findings {
    private final ReferenceData reference;
    private final LocalDate day;
    private final Set<String> given;
    private final boolean counted;
    private final List<Violation> always = new ArrayList<>();
    private final List<Violation> onSubmit = new ArrayList<>();

    /**
     * @param day day on which codes must be valid
     * @param given pointers of fields that need no value: marked as absent, or following from
     *     others
     * @param counted whether the record was submitted and counts
     */
    Findings(ReferenceData reference, LocalDate day, Set<String> given, boolean counted) {
        this.reference = reference;
        this.day = day;
        this.given = given;
        this.counted = counted;
    }

    ReferenceData reference() {
        return reference;
    }

    /** Returns the day of the seizure at its place; today if its time is not entered. */
    LocalDate day() {
        return day;
    }

    /** Returns an additional column of the entry of a code, empty if there is none. */
    String extraColumn(Code code, String column) {
        return reference.find(code).map(entry -> entry.extraColumn(column)).orElse("");
    }

    PhasedViolations violations() {
        return new PhasedViolations(always, onSubmit);
    }

    void stop(String code, String pointer, Object... arguments) {
        add(Severity.STOP, code, pointer, arguments);
    }

    void question(String code, String pointer, Object... arguments) {
        add(Severity.QUESTION, code, pointer, arguments);
    }

    void hint(String code, String pointer, Object... arguments) {
        add(Severity.HINT, code, pointer, arguments);
    }

    private void add(Severity severity, String code, String pointer, Object... arguments) {
        always.add(addOnSubmit(severity, code, pointer, arguments));
    }

    /** Adds a violation for the phase of submission only. */
    Violation addOnSubmit(Severity severity, String code, String pointer, Object... arguments) {
        var violation = new Violation(pointer, code, severity, List.of(arguments));
        addOnSubmit(violation);
        return violation;
    }

    /** Adds a violation for the phase of submission only. */
    void addOnSubmit(Violation violation) {
        onSubmit.add(violation);
    }

    /**
     * Requires a value that no reason replaces; a draft may lack it, a record that counts is not
     * valid without it.
     */
    void required(String code, String pointer, @Nullable Object value) {
        if (value == null && counted) {
            stop(code, pointer);
        } else if (value == null) {
            addOnSubmit(Severity.STOP, code, pointer);
        }
    }

    /** Returns whether a field needs no value: it is marked as absent, or follows from others. */
    boolean isGiven(String pointer) {
        return given.contains(pointer);
    }

    /** Requires at submission a value, an absence, or something it follows from. */
    void requiredOnSubmit(String code, String pointer, @Nullable Object value) {
        if (value == null && !isGiven(pointer)) {
            addOnSubmit(Severity.STOP, code, pointer);
        }
    }

    /** Requires a time not after {@code now}. */
    void notInFuture(String code, String pointer, OffsetDateTime time, Instant now) {
        if (time.toInstant().isAfter(now)) {
            stop(code, pointer, time, now.atOffset(time.getOffset()));
        }
    }

    /** Returns whether {@link #checkCode} finds nothing. */
    boolean isSound(Code code) {
        return reference.find(code).filter(entry -> entry.isValidOn(day)).isPresent();
    }

    /** REF-001, REF-002: the code is in its list and still valid. */
    void checkCode(String pointer, @Nullable Code code) {
        if (code == null) {
            return;
        }
        CodeEntry entry = reference.find(code).orElse(null);
        if (entry == null) {
            stop("REF-001", pointer, code.code());
        } else if (!entry.isValidOn(day)) {
            question("REF-002", pointer, code);
        }
    }
}
