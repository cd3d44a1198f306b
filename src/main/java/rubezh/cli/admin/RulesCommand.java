package rubezh.cli.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.RuleListText;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Lists the rules that a station can raise; an administrator raises them and takes it back. */
@Command(name = "rules", mixinStandardHelpOptions = true)
public final class RulesCommand extends RegisterCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|raise|reset")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE")
    @Nullable String code;

    @Option(names = "--to", paramLabel = "question|error")
    @Nullable Target target;

    /** What to do. */
    enum Task {
        LIST,
        RAISE,
        RESET
    }

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
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        if ((task == Task.LIST) != (code == null) || (task == Task.RAISE) != (target != null)) {
            throw new Fault(Fault.Exit.USAGE, "RUL-003", task.name().toLowerCase(Locale.ROOT));
        }
        if (code != null) {
            change(open, code.toUpperCase(Locale.ROOT));
        }
        print(open.rules().list());
        return Fault.Exit.DONE;
    }

    private void change(OpenRegister open, String rule) {
        if (target == null) {
            open.rules().reset(rule);
        } else {
            open.rules().raise(rule, target.severity);
        }
        output.printMessage("cli.rules.done." + task, rule);
    }

    private void print(List<RuleSeverity> rules) {
        List<RuleSeverity> shown =
                rules.stream()
                        .filter(rule -> code == null || rule.code().equalsIgnoreCase(code))
                        .toList();
        if (options.json) {
            var members = shown.stream().map(RuleListText::tree).toList();
            output.printJson("rules", Map.of("rules", members));
        } else {
            new RuleListText(output.messages()).lines(shown).forEach(output::printLine);
        }
    }
}
