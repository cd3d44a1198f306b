package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.format.DomainFormat;
import rubezh.journal.IssuedReport;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;

/**
 * Issued reports as a sheet, a row for each copy.
 *
 * @param format language of the headings
 */
public record IssuedSheet(DomainFormat format) {
    public Sheet of(List<IssuedReport> reports) {
        List<Column> columns =
                Stream.of("number", "copy", "language", "prepared", "login")
                        .map(name ->
                                new Column(
                                        name,
                                        format.messages().text("cli.report.column." + name),
                                        name.equals("copy")))
                        .collect(Collectors.toCollection(ArrayList::new));
        columns.add(new Column("sha256", "SHA-256", false));
        return new Sheet(columns, reports.stream().map(this::row).toList());
    }

    private List<Cell> row(IssuedReport report) {
        return List.of(
                Cell.same(report.number()),
                Cell.same(Integer.toString(report.copy())),
                Cell.same(report.language()),
                new Cell(report.preparedAt().toString(), format.value(report.preparedAt())),
                Cell.same(report.login()),
                Cell.same(report.sha256()));
    }
}
