package rubezh.cli.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.StationOptions;
import rubezh.cli.output.StationTable;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Shows the station, and changes its names, service, time zone and start of the day. */
@Command(name = "station", mixinStandardHelpOptions = true)
public final class StationCommand extends RegisterCommand {
    @Parameters(paramLabel = "show|set", arity = "0..1")
    Action action = Action.SHOW;

    @Mixin final StationOptions details = new StationOptions();

    /** What to do with the station. */
    enum Action {
        SHOW,
        SET
    }

    public StationCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        boolean setting = action == Action.SET;
        if (setting != details.isAnyGiven()) {
            throw new Fault(Fault.Exit.USAGE, "STN-004");
        }
        if (setting) {
            open.changeStation(details.changed(open.station().details()));
            output.printMessage("cli.station.changed");
        }
        print(open);
        return Fault.Exit.DONE;
    }

    private void print(OpenRegister open) {
        var table = new StationTable(open.station());
        if (options.json) {
            output.printJson("station", table.tree());
            return;
        }
        table.lines(context.format(open)).forEach(output::printLine);
        if (open.station().training()) {
            output.printMessage("cli.station.training");
        }
    }
}
