package rubezh.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rubezh.cli.drill.DrillCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.text.Fault;

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
        GlobalOptions options = rubezh.options;
        var line = new CommandLine(rubezh);
        line.addSubcommand(new InitCommand(context, options));
        line.addSubcommand(new DemoCommand(context, options));
        line.addSubcommand(new RecordCommand(context, options));
        line.addSubcommand(new ListCommand(context, options));
        line.addSubcommand(new ShowCommand(context, options));
        line.addSubcommand(new TotalsCommand(context, options));
        line.addSubcommand(new ReportCommand(context, options));
        line.addSubcommand(new ExportCommand(context, options));
        line.addSubcommand(new InspectCommand(context, options));
        line.addSubcommand(new ImportCommand(context, options));
        line.addSubcommand(new KeyCommand(context, options));
        line.addSubcommand(new ConflictsCommand(context, options));
        line.addSubcommand(new VerifyCommand(context, options));
        addStationCommands(line, context, options);
        return line;
    }

    private static void addStationCommands(
            CommandLine line, CliContext context, GlobalOptions options) {
        line.addSubcommand(new BackupCommand(context, options));
        line.addSubcommand(new DrillCommand(context.stations(), context.output()));
        line.addSubcommand(new OfficerCommand(context, options));
        line.addSubcommand(new AuditCommand(context, options));
        line.addSubcommand(new ShiftCommand(context, options));
        line.addSubcommand(new ScaleCommand(context));
        line.addSubcommand(new CodesCommand(context, options));
        line.addSubcommand(new SchemaCommand(context, options));
        line.addSubcommand(new VersionCommand(context, options));
    }

    @Override
    public Integer call() {
        var _ = context.config().desktop().applyAsInt(context.stations().folder(options.data));
        return Fault.Exit.DONE.status();
    }
}
