package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * A violated rule, the same for form, command line and import; the sentence is message {@code
 * rule.<code>}.
 *
 * @see SeizureRules
 * @param pointer pointer of the field to correct, {@code /items/<id>/amount}
 * @param code stable code of the rule, say {@code QTY-003}
 * @param severity severity
 * @param arguments arguments of the sentence, in order
 */
public record Violation(String pointer, String code, Severity severity, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }
}
