package rubezh.ui.admin;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditText;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PagedTable;

/** Table of the entries of the audit log. */
final class AuditTable {
    private final UiContext ui;
    private final PagedTable<AuditLine> table;

    AuditTable(UiContext ui) {
        this.ui = ui;
        this.table = new PagedTable<>(ui, line -> line.entry().seq(), columns());
        table.empty(ui.texts().label("admin.audit.none"))
                .styled(line -> line.entry().isReadable() ? "" : "stop-text");
    }

    PagedTable<AuditLine> table() {
        return table;
    }

    private List<Column<AuditLine>> columns() {
        return Stream.of(
                        column("at", ColumnWidth.of(130, 150).last(), this::time),
                        column(
                                "officer",
                                ColumnWidth.of(130).min(90),
                                (line, m) -> new AuditText(m).actor(line)),
                        column(
                                "action",
                                ColumnWidth.of(190).min(120),
                                (line, m) -> new AuditText(m).action(line)),
                        column(
                                "object",
                                ColumnWidth.of(180).min(100),
                                (line, m) -> new AuditText(m).object(line)),
                        column(
                                "detail",
                                ColumnWidth.of(200).min(100).growing(),
                                (line, m) -> new AuditText(m).details(line)))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<AuditLine> column(
            String id, ColumnWidth width, BiFunction<AuditLine, Messages, String> text) {
        return Column.text(id, "auditlog.column." + id, width.ru(), text).sized(width);
    }

    private String time(AuditLine line, Messages messages) {
        return line.entry().isReadable()
                ? DateFormatter.in(messages.language())
                        .dateTime(line.entry().at().atZone(ui.zone()).toLocalDateTime())
                : messages.text("admin.audit.number", "" + line.entry().seq());
    }
}
