package rubezh.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rubezh.cli.option.GlobalOptions;
import rubezh.text.Fault;

/** The program by its name; without a command it opens the desktop. */
@Command(name = "rubezh", mixinStandardHelpOptions = true)
final class RubezhCommand implements Callable<Integer> {
    private final CliContext context;

    @Mixin final GlobalOptions options = new GlobalOptions();

    private RubezhCommand(CliContext desk) {
        this.context = desk;
    }

    /** Builds the whole tree of commands. */
    static CommandLine line(CliContext desk) {
        var rubezh = new RubezhCommand(desk);
        GlobalOptions options = rubezh.options;
        var line = new CommandLine(rubezh);
        line.addSubcommand(new InitCommand(desk, options));
        line.addSubcommand(new DemoCommand(desk, options));
        line.addSubcommand(new RecordCommand(desk, options));
        line.addSubcommand(new ListCommand(desk, options));
        line.addSubcommand(new ShowCommand(desk, options));
        line.addSubcommand(new TotalsCommand(desk, options));
        line.addSubcommand(new ReportCommand(desk, options));
        line.addSubcommand(new ExportCommand(desk, options));
        line.addSubcommand(new InspectCommand(desk, options));
        line.addSubcommand(new ImportCommand(desk, options));
        line.addSubcommand(new VerifyCommand(desk, options));
        line.addSubcommand(new ScaleCommand(desk));
        line.addSubcommand(new SchemaCommand(desk, options));
        line.addSubcommand(new VersionCommand(desk, options));
        return line;
    }

    @Override
    public Integer call() {
        context.stations().openWindow(context.stations().folder(options.data));
        return Fault.Exit.DONE.status();
    }
}
