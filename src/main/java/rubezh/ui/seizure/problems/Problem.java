package rubezh.ui.seizure.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;

/**
 * One thing to mend, as the panel lists it.
 *
 * @param pointer the field
 * @param code rule code, or {@link #UNREADABLE}
 * @param severity how much it weighs
 * @param arguments what the sentence names
 * @param missing whether a value is merely not there yet
 * @param answer reason given for a question, or null
 */
public record Problem(
        String pointer,
        String code,
        Severity severity,
        List<Object> arguments,
        boolean missing,
        @Nullable String answer) {
    /** Code of a text that is not a value of its field. */
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

    /** Says whether it stands in the way of sending the record off. */
    public boolean blocks() {
        return severity == Severity.STOP || severity == Severity.QUESTION && answer == null;
    }
}
