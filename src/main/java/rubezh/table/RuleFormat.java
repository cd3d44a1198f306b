package rubezh.table;

import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.text.Messages;

/** Rules in words, without a record that breaks them. */
public record RuleFormat(Messages messages) {
    /**
     * Returns what a rule finds, or which field is missing. A sentence that names values of a
     * record has another wording here.
     */
    public String sentence(String code) {
        if (RaisableRules.isField(code)) {
            return messages.text("rules.finding.field", section(code), field(code));
        }
        String finding = "rules.finding." + code;
        return messages.text(messages.has(finding) ? finding : "rule." + code);
    }

    /** Returns the label of a field, or the title of a list. */
    public String field(String path) {
        String label = "field." + path;
        return messages.text(messages.has(label) ? label : "section." + path);
    }

    /** Returns the title of the list that a field belongs to, else of its section. */
    public String section(String path) {
        FieldPath field = FieldPath.of(path);
        String title = field.isInLine() ? field.list() : path.substring(0, path.indexOf('.'));
        return messages.text("section." + title);
    }

    /** Returns the name of a severity. */
    public String severity(Severity severity) {
        return messages.text("rules.severity." + severity);
    }
}
