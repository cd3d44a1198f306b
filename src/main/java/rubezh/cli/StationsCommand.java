package rubezh.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.exchange.StationsSheet;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.SheetWriter;
import rubezh.domain.station.StationStatus;
import rubezh.format.StationStatusFormat;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints which stations are behind: last bundle, silence, missing numbers, agreement, receipts. */
@Command(name = "stations", mixinStandardHelpOptions = true)
final class StationsCommand extends RegisterCommand {
    @Option(names = "--format", paramLabel = "table|csv|json")
    RowFormat format = RowFormat.TABLE;

    @Mixin final PaperOptions paper = new PaperOptions();

    StationsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        if (paper.file().isPresent()) {
            OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
            byte[] bytes = open.exchangeSheets().stations(paper.language()).bytes();
            target.write(out -> out.write(bytes));
            output.printMessage("cli.stations.written", target.path());
            return Fault.Exit.DONE;
        }
        List<StationStatus> stations = open.exchange().stations().read();
        var words =
                new StationStatusFormat(
                        context.format(open),
                        open.station().zone(),
                        context.config().clock().instant());
        new SheetWriter(null, output, Map.of(), "stations")
                .write(format.chosen(options), StationsSheet.of(stations, words));
        if (format.chosen(options) == RowFormat.TABLE) {
            words.tonight(stations).ifPresent(output::printLine);
        }
        return Fault.Exit.DONE;
    }
}
