package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * A rule that is not kept. Serves form, command line and import alike; the sentence is message
 * {@code rule.<code>}.
 *
 * @param pointer where, {@code /items/<id>/amount}; the field to mend
 * @param code stable code of the rule, say {@code QTY-003}
 * @param severity how much it weighs
 * @param arguments what the sentence names, in its order
 */
public record Violation(String pointer, String code, Severity severity, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }
}
