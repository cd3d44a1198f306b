package rubezh.table;

import java.util.Collections;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.Messages;

/** Rules in words, without a record that breaks them. */
public record RuleText(Messages messages) {
    /** More than any sentence of a rule has. */
    private static final int ARGUMENTS = 8;

    /** Returns the sentence of a rule with an ellipsis for what a record would tell. */
    public String sentence(String code) {
        return messages.text("rule." + code, Collections.nCopies(ARGUMENTS, "…").toArray());
    }

    /** Returns the name of a severity. */
    public String severity(Severity severity) {
        return messages.text("rules.severity." + severity);
    }
}
