package rubezh.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rubezh.cli.admin.AuditCommand;
import rubezh.cli.admin.BackupCommand;
import rubezh.cli.admin.CodesCommand;
import rubezh.cli.admin.EnrolCommand;
import rubezh.cli.admin.InitCommand;
import rubezh.cli.admin.KeyCommand;
import rubezh.cli.admin.ListsCommand;
import rubezh.cli.admin.OfficerCommand;
import rubezh.cli.admin.RulesCommand;
import rubezh.cli.admin.ShiftCommand;
import rubezh.cli.admin.StationCommand;
import rubezh.cli.admin.VerifyCommand;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.drill.DrillCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TodayText;
import rubezh.session.OpenRegister;
import rubezh.session.Release;
import rubezh.text.Fault;
import rubezh.today.TodaySummary;

/** Root command; without a subcommand it opens the desktop. */
@Command(name = "rubezh", mixinStandardHelpOptions = true)
final class RubezhCommand implements Callable<Integer> {
    private final CliContext context;

    @Mixin final GlobalOptions options = new GlobalOptions();

    private RubezhCommand(CliContext context) {
        this.context = context;
    }

    /** Builds the whole tree of commands. */
    static CommandLine line(CliContext context) {
        var rubezh = new RubezhCommand(context);
        var line = new CommandLine(rubezh);
        records(context, rubezh.options).forEach(line::addSubcommand);
        stations(context, rubezh.options).forEach(line::addSubcommand);
        exchange(context, rubezh.options).forEach(line::addSubcommand);
        line.addSubcommand(new VersionCommand(context, rubezh.options));
        // A login may be called like a command: --user officer.
        return line.setAllowSubcommandsAsOptionParameters(true);
    }

    /** Returns the first commands of the help, those on records. */
    private static List<Object> records(CliContext context, GlobalOptions options) {
        return List.of(
                new InitCommand(context, options),
                new DemoCommand(context, options),
                new TodayCommand(context, options),
                new RecordCommand(context, options),
                new ListCommand(context, options),
                new ShowCommand(context, options),
                new TotalsCommand(context, options),
                new DashboardCommand(context, options),
                new MarksCommand(context, options),
                new ReportCommand(context, options),
                new ReviewCommand(context, options),
                new OperationCommand(context, options),
                new WatchCommand(context, options),
                new ConflictsCommand(context, options));
    }

    private static List<Object> stations(CliContext context, GlobalOptions options) {
        return List.of(
                new VerifyCommand(context, options),
                new BackupCommand(context, options),
                new OfficerCommand(context, options),
                new DrillCommand(context.stations(), context.output()),
                new StationCommand(context, options),
                new AuditCommand(context, options),
                new ShiftCommand(context, options),
                new ScaleCommand(context),
                new CodesCommand(context, options),
                new ListsCommand(context, options),
                new ViewsCommand(context, options),
                new TemplatesCommand(context, options),
                new RulesCommand(context, options),
                new SchemaCommand(context, options));
    }

    private static List<Object> exchange(CliContext context, GlobalOptions options) {
        return List.of(
                new ExportCommand(context, options),
                new InspectCommand(context, options),
                new ImportCommand(context, options),
                new KeyCommand(context, options),
                new EnrolCommand(context, options));
    }

    @Override
    public Integer call() {
        var _ = context.config().desktop().applyAsInt(context.stations().folder(options.data));
        return Fault.Exit.DONE.status();
    }

    /** Prints the version. */
    @Command(name = "version", mixinStandardHelpOptions = true)
    private static final class VersionCommand implements Callable<Integer> {
        private final CliContext context;
        private final GlobalOptions options;

        VersionCommand(CliContext context, GlobalOptions options) {
            this.context = context;
            this.options = options;
        }

        @Override
        public Integer call() {
            String version = Release.version();
            if (options.json) {
                context.output().printJson("version", Map.of("version", version));
            } else {
                context.output().printLine("rubezh " + version);
            }
            return Fault.Exit.DONE.status();
        }
    }

    /** Shows what waits for the officer, as the home screen does. */
    @Command(name = "today", mixinStandardHelpOptions = true)
    private static final class TodayCommand extends RegisterCommand {
        TodayCommand(CliContext context, GlobalOptions options) {
            super(context, options);
        }

        @Override
        protected Fault.Exit run(OpenRegister open) {
            TodaySummary summary = open.today().read();
            while (summary.comparing()) {
                summary = open.today().read();
            }
            if (options.json) {
                output.printJson("today", TodayText.tree(summary));
            } else {
                new TodayText(context.format(open), open.station().zone())
                        .lines(summary)
                        .forEach(output::printLine);
            }
            return Fault.Exit.DONE;
        }
    }
}
