package rubezh.cli;

import picocli.CommandLine.Command;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TodayText;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.today.TodaySummary;

/** Shows what waits for the officer, as the home screen does. */
@Command(name = "today", mixinStandardHelpOptions = true)
final class TodayCommand extends RegisterCommand {
    TodayCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        TodaySummary summary = open.today().read();
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
