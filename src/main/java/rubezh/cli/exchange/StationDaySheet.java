package rubezh.cli.exchange;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import rubezh.domain.station.StationDay;
import rubezh.format.DomainFormat;
import rubezh.format.StationDayFormat;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;

/**
 * Days of a station with what it reported of them, as a sheet; codes and times with offset for
 * programs.
 *
 * @param zone zone of the station
 */
public record StationDaySheet(DomainFormat format, ZoneId zone) {
    public Sheet of(List<StationDay> days) {
        List<Column> columns =
                Stream.of("day", "state", "cases", "until")
                        .map(name ->
                                new Column(
                                        name,
                                        format.messages().text("cli.report.day." + name),
                                        name.equals("cases")))
                        .toList();
        return new Sheet(columns, days.stream().map(this::row).toList());
    }

    private List<Cell> row(StationDay day) {
        var words = new StationDayFormat(format, zone);
        OffsetDateTime until = day.until();
        return List.of(
                new Cell(day.day().toString(), format.dates().date(day.day())),
                new Cell(day.state().name(), words.state(day)),
                Cell.same(String.valueOf(day.cases())),
                new Cell(until == null ? "" : until.toString(), words.until(day)));
    }
}
