package rubezh.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rubezh.register.severity.RuleSeverity;
import rubezh.table.RuleText;
import rubezh.text.Messages;

/** Severities of rules as text and as JSON. */
public record RuleListText(Messages messages) {
    /** Returns a line for each rule, headings first. */
    public List<String> lines(List<RuleSeverity> rules) {
        var text = new RuleText(messages);
        var table =
                new TextTable(
                        Stream.of("code", "builtIn", "current", "sentence")
                                .map(head -> messages.text("rules.column." + head))
                                .toList(),
                        List.of(false, false, false, false));
        rules.forEach(rule ->
                table.row(
                        List.of(
                                rule.code(),
                                text.severity(rule.builtIn()),
                                rule.isRaised() ? text.severity(rule.current()) : "",
                                text.sentence(rule.code()))));
        return table.lines();
    }

    /** Returns the same for programs. */
    public static Map<String, Object> tree(RuleSeverity rule) {
        var members = new TreeMap<String, Object>();
        members.put("code", rule.code());
        members.put("builtIn", rule.builtIn().name());
        members.put("current", rule.current().name());
        members.put("raised", rule.isRaised());
        return members;
    }
}
