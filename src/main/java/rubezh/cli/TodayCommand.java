package rubezh.cli;

import picocli.CommandLine.Command;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TodayText;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.today.TodaySummary;

/** Shows what waits for the officer, as the home screen does. */
@Command(
        name = "today",
        footer = {"rubezh today", "rubezh today --json"})
final class TodayCommand extends RegisterCommand {
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
