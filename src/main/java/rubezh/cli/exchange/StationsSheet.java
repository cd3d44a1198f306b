package rubezh.cli.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.format.StationStatusFormat;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;

/** Which stations are behind, as a sheet; codes and UTC for programs. */
public final class StationsSheet {
    private static final Set<String> NUMBERS = Set.of("number", "silent", "receipts", "kept");

    private StationsSheet() {}

    public static Sheet of(List<StationStatus> stations, StationStatusFormat format) {
        List<Column> columns =
                StationStatusFormat.COLUMNS.stream()
                        .map(name -> new Column(name, format.heading(name), NUMBERS.contains(name)))
                        .toList();
        return new Sheet(columns, stations.stream().map(one -> row(one, format)).toList());
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
                        String.valueOf(status.keptHere()),
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
