package rubezh.audit;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import rubezh.table.Sheet;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Entries of the audit log as a table to export; rows are read when they are written. */
public final class AuditSheet {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("seq", "at", "login", "officer", "action", "object", "detail");

    private final AuditReader reader;
    private final Messages messages;
    private final AuditText text;

    public AuditSheet(AuditReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
        this.text = new AuditText(messages);
    }

    /**
     * Returns the newest entries of a selection, newest first.
     *
     * @param limit the most rows
     */
    public Sheet of(AuditSelection selection, int limit) {
        var columns =
                COLUMNS.stream()
                        .map(c ->
                                new Sheet.Column(
                                        c, messages.text("auditlog.column." + c), c.equals("seq")))
                        .toList();
        return new Sheet(columns, new Rows(selection, Math.min(limit, selection.count())));
    }

    /** Rows of a selection, of which one page is in memory. */
    private final class Rows extends AbstractList<List<Sheet.Cell>> {
        private final AuditSelection selection;
        private final int size;
        private List<AuditLine> page = List.of();
        private int begin;

        Rows(AuditSelection selection, int size) {
            this.selection = selection;
            this.size = size;
        }

        @Override
        public List<Sheet.Cell> get(int row) {
            if (row < begin || row >= begin + page.size()) {
                begin = row;
                page = selection.page(row, PAGE);
            }
            return cells(page.get(row - begin));
        }

        @Override
        public int size() {
            return size;
        }
    }

    private List<Sheet.Cell> cells(AuditLine line) {
        var entry = line.entry();
        boolean readable = entry.isReadable();
        String local =
                DateFormatter.in(messages.language())
                        .dateTime(entry.at().atZone(reader.zone()).toLocalDateTime());
        return Stream.of(
                        new Sheet.Cell("" + entry.seq(), "" + entry.seq()),
                        new Sheet.Cell(
                                readable ? entry.at().toString() : "", readable ? local : ""),
                        Sheet.Cell.same(entry.login()),
                        Sheet.Cell.same(text.actor(line)),
                        new Sheet.Cell(entry.action(), text.action(line)),
                        new Sheet.Cell(entry.object(), text.object(line)),
                        Sheet.Cell.same(text.details(line)))
                .toList();
    }
}
