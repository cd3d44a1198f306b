package rubezh.cli.admin;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TextTable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.json.JsonObjectWriter;
import rubezh.register.severity.RuleSeverity;
import rubezh.register.severity.RuleSeverityService;
import rubezh.table.RuleFormat;
import rubezh.text.Messages;

/** Rules and fields that a station can raise; an administrator raises them and takes it back. */
@Command(name = "rules")
public final class RulesCommand extends VerbGroup {
    /** Severity as the screens call it. */
    enum Target {
        QUESTION(Severity.QUESTION),
        ERROR(Severity.STOP);

        private final Severity severity;

        Target(Severity severity) {
            this.severity = severity;
        }
    }

    public RulesCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh rules list")
    int list() {
        return run(open -> print(open.rules().list()));
    }

    @Command(
            footer = {
                "rubezh rules raise DET-003 --to question",
                "rubezh rules raise QTY-003 --to error",
                "rubezh rules raise proceedings.caseNumber --to error"
            })
    int raise(
            @Parameters(paramLabel = "RULE") String code,
            @Option(names = "--to", paramLabel = "question|error", required = true) Target target) {
        return change("RAISE", code, (rules, rule) -> rules.raise(rule, target.severity));
    }

    @Command(footer = "rubezh rules reset QTY-003")
    int reset(@Parameters(paramLabel = "RULE") String code) {
        return change("RESET", code, RuleSeverityService::reset);
    }

    private int change(String act, String typed, BiConsumer<RuleSeverityService, String> change) {
        String rule = RaisableRules.isField(typed) ? typed : typed.toUpperCase(Locale.ROOT);
        return run(open -> {
            change.accept(open.rules(), rule);
            String kind = RaisableRules.isField(rule) ? "field." : "";
            output.printMessage("cli.rules.done." + kind + act, rule);
            print(open.rules().list().stream().filter(r -> r.code().equals(rule)).toList());
        });
    }

    private void print(List<RuleSeverity> all) {
        Map<Boolean, List<RuleSeverity>> byKind =
                all.stream().collect(Collectors.partitioningBy(RuleSeverity::isField));
        List<RuleSeverity> rules = byKind.getOrDefault(false, List.of());
        List<RuleSeverity> fields = byKind.getOrDefault(true, List.of());
        if (options.json) {
            output.printJson("rules", Map.of("rules", trees(rules), "fields", trees(fields)));
        } else {
            List<List<RuleSeverity>> tables =
                    Stream.of(rules, fields).filter(rows -> !rows.isEmpty()).toList();
            for (int i = 0; i < tables.size(); i++) {
                if (i > 0) {
                    output.printLine("");
                }
                lines(tables.get(i), output.messages()).forEach(output::printLine);
            }
        }
    }

    /** Returns a line for each rule or field, headings first. */
    private static List<String> lines(List<RuleSeverity> rules, Messages messages) {
        var text = new RuleFormat(messages);
        String code = rules.getFirst().isField() ? "field" : "code";
        var table =
                new TextTable(
                        Stream.of(code, "builtIn", "current", "sentence")
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

    private static List<Map<String, Object>> trees(List<RuleSeverity> rules) {
        return rules.stream().map(RulesCommand::tree).toList();
    }

    /** Returns the same for programs. */
    private static Map<String, Object> tree(RuleSeverity rule) {
        return new JsonObjectWriter().putAll(rule).put("raised", rule.isRaised()).tree();
    }
}
