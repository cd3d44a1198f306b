package rubezh.domain.seizure.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ReferenceData;

/** Collects violations in the order found, and holds what every rule needs to know. */
final class Findings {
    private final ReferenceData reference;
    private final LocalDate day;
    private final Set<String> absent;
    private final List<Violation> always = new ArrayList<>();
    private final List<Violation> onSubmit = new ArrayList<>();

    /**
     * @param day the day codes must be valid on
     * @param absent pointers of fields marked as absent: no value is required of them
     */
    Findings(ReferenceData reference, LocalDate day, Set<String> absent) {
        this.reference = reference;
        this.day = day;
        this.absent = absent;
    }

    ReferenceData reference() {
        return reference;
    }

    /** Returns the day of the seizure at its place; today where its time is not entered. */
    LocalDate day() {
        return day;
    }

    /** Returns a further column of the list a code is of, empty if there is none. */
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

    /** Adds what is a violation only of a record that is sent off. */
    Violation addOnSubmit(Severity severity, String code, String pointer, Object... arguments) {
        var violation = new Violation(pointer, code, severity, List.of(arguments));
        onSubmit.add(violation);
        return violation;
    }

    /** Asks for a value from the first draft on; no reason stands for it. */
    void required(String code, String pointer, @Nullable Object value) {
        if (value == null) {
            stop(code, pointer);
        }
    }

    /** Asks, when the record is sent off, for a value or a reason why there is none. */
    void requiredOnSubmit(String code, String pointer, @Nullable Object value) {
        if (value == null && !absent.contains(pointer)) {
            addOnSubmit(Severity.STOP, code, pointer);
        }
    }

    /** REF-001, REF-002: the code is in its list and still in use. */
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
