package rubezh.table;

import rubezh.domain.seizure.rules.Severity;
import rubezh.text.Messages;

/** Rules in words, without a record that breaks them. */
public record RuleFormat(Messages messages) {
    /**
     * Returns what a rule finds. A sentence that names values of a record has another wording here.
     */
    public String sentence(String code) {
        String finding = "rules.finding." + code;
        return messages.text(messages.has(finding) ? finding : "rule." + code);
    }

    /** Returns the name of a severity. */
    public String severity(Severity severity) {
        return messages.text("rules.severity." + severity);
    }
}
