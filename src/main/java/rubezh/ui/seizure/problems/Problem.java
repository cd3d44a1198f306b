package rubezh.ui.seizure.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.HeaderRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;
import rubezh.ui.seizure.model.FieldLayout;

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

    /** Returns a problem that nothing answers. */
    public static Problem of(Violation violation) {
        return of(violation, false, null);
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

    /**
     * Returns the pointers of what was taken over from another case and waits to be confirmed:
     * those of lines, and once no line waits the fields that the others begin with.
     */
    static List<String> notConfirmed(List<Problem> problems) {
        List<String> all =
                problems.stream().filter(Problem::isOfTakenOver).map(Problem::pointer).toList();
        List<String> lines =
                all.stream().filter(pointer -> Pointer.lineId(pointer).isPresent()).toList();
        return lines.isEmpty() ? all.stream().map(FieldLayout::identifying).toList() : lines;
    }

    /** Returns whether a value was taken over from another case and nobody has confirmed it. */
    boolean isOfTakenOver() {
        return code.equals(HeaderRules.NOT_CONFIRMED);
    }

    /** Returns whether the problem blocks submission. */
    public boolean blocks() {
        return severity == Severity.STOP || severity == Severity.QUESTION && answer == null;
    }
}
