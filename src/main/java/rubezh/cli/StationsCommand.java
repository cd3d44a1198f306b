package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.format.StationStatusFormat;
import rubezh.report.ReportLanguage;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Fault;

/** Prints which stations are behind: last bundle, silence, missing numbers, agreement, receipts. */
@Command(
        name = "stations",
        footer = {
            "rubezh stations",
            "rubezh stations --format csv",
            "rubezh stations --report-lang ru -o stations.pdf"
        })
final class StationsCommand extends RegisterCommand {
    private static final Set<String> NUMBERS = Set.of("number", "silent", "receipts", "kept");

    @Mixin final OfRows target = new OfRows();

    @Option(names = "--report-lang", paramLabel = "ru|en|both")
    ReportLanguage language = ReportLanguage.BOTH;

    StationsCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        if (target.isPaper()) {
            OutputFile paper = target.paper(options);
            byte[] bytes = open.exchangeSheets().stations(language).bytes();
            paper.write(out -> out.write(bytes));
            output.printMessage("cli.stations.written", paper.path());
            return Fault.Exit.DONE;
        }
        List<StationStatus> stations = open.exchange().stations().read();
        var words =
                new StationStatusFormat(
                        context.format(open),
                        open.station().zone(),
                        context.config().clock().instant());
        target.write(table(stations, words), "stations", Map.of(), output, options);
        if (target.isForTerminal(options)) {
            words.tonight(stations).ifPresent(output::printLine);
        }
        return Fault.Exit.DONE;
    }

    private static DataTable table(List<StationStatus> stations, StationStatusFormat format) {
        List<Column> columns =
                StationStatusFormat.COLUMNS.stream()
                        .map(name -> new Column(name, format.heading(name), NUMBERS.contains(name)))
                        .toList();
        return new DataTable(columns, stations.stream().map(one -> row(one, format)).toList());
    }

    /**
     * Returns the day and what came for it, {@code 2026-11-24 NIL}; empty if nothing is expected.
     */
    private static String day(StationStatus status) {
        StationDay day = status.day();
        return day == null ? "" : day.day() + " " + day.state();
    }

    private static String expected(StationStatus status) {
        ExpectedArrival arrival = status.expected();
        return arrival == null ? "" : arrival.at().toString();
    }

    private static List<Cell> row(StationStatus status, StationStatusFormat format) {
        Instant heard = status.heard();
        Duration silent = status.silent(format.now());
        List<String> machine =
                List.of(
                        status.station(),
                        heard == null ? "" : heard.toString(),
                        String.valueOf(status.number()),
                        silent == null ? "" : String.valueOf(silent.toHours()),
                        status.missingText(),
                        status.agreement().name(),
                        String.valueOf(status.openReceipts()),
                        String.valueOf(status.withheldFrom()),
                        day(status),
                        expected(status));
        List<String> words = format.cells(status);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < machine.size(); i++) {
            cells.add(new Cell(machine.get(i), words.get(i)));
        }
        return cells;
    }
}
