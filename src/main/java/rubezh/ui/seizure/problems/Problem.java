package rubezh.ui.seizure.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.HeaderRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;

/**
 * Problem of a field, as the panel lists it.
 *
 * @param pointer pointer of the field
 * @param code rule code, or {@link #UNREADABLE}
 * @param severity severity of the rule
 * @param arguments arguments of the sentence
 * @param missing whether a required value is missing
 * @param answer reason given for a question, or null
 */
public record Problem(
        String pointer,
        String code,
        Severity severity,
        List<Object> arguments,
        boolean missing,
        @Nullable String answer) {
    /** Code of a text that does not parse as a value of its field. */
    public static final String UNREADABLE = "FMT-001";

    static Problem of(Violation violation, boolean missing, @Nullable String answer) {
        return new Problem(
                violation.pointer(),
                violation.code(),
                violation.severity(),
                violation.arguments(),
                missing,
                answer);
    }

    static Problem unreadable(String pointer, String text) {
        return new Problem(pointer, UNREADABLE, Severity.STOP, List.of(text), false, null);
    }

    public Violation violation() {
        return new Violation(pointer, code, severity, arguments);
    }

    /** Returns the dotted path of the field. */
    String path() {
        return Pointer.of(pointer).fieldPath();
    }

    /** Returns whether a value taken over from another case waits to be confirmed. */
    boolean isNotConfirmed() {
        return code.equals(HeaderRules.NOT_CONFIRMED);
    }

    /** Returns whether the problem blocks submission. */
    public boolean blocks() {
        return severity == Severity.STOP || severity == Severity.QUESTION && answer == null;
    }
}
