package rubezh.audit;

import module java.base;

import rubezh.table.DataTable;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Entries of the audit log as a table to export; rows are read when they are written. */
public final class AuditTable {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("seq", "at", "login", "officer", "action", "object", "detail");

    private final AuditReader reader;
    private final Messages messages;
    private final AuditFormat text;

    public AuditTable(AuditReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
        this.text = new AuditFormat(messages);
    }

    /**
     * Returns the newest entries of a selection, newest first.
     *
     * @param limit the most rows
     */
    public DataTable of(AuditSelection selection, int limit) {
        var columns =
                COLUMNS.stream()
                        .map(c ->
                                new DataTable.Column(
                                        c, messages.text("auditlog.column." + c), c.equals("seq")))
                        .toList();
        return new DataTable(columns, new Rows(selection, Math.min(limit, selection.count())));
    }

    /** Rows of a selection, of which one page is in memory. */
    private final class Rows extends AbstractList<List<DataTable.Cell>> {
        private final AuditSelection selection;
        private final int size;
        private List<AuditLine> page = List.of();
        private int begin;

        Rows(AuditSelection selection, int size) {
            this.selection = selection;
            this.size = size;
        }

        @Override
        public List<DataTable.Cell> get(int row) {
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

    private List<DataTable.Cell> cells(AuditLine line) {
        var entry = line.entry();
        boolean readable = entry.isReadable();
        String local =
                DateFormatter.in(messages.language())
                        .dateTime(entry.at().atZone(reader.zone()).toLocalDateTime());
        return Stream.of(
                        new DataTable.Cell("" + entry.seq(), "" + entry.seq()),
                        new DataTable.Cell(
                                readable ? entry.at().toString() : "", readable ? local : ""),
                        DataTable.Cell.same(entry.login()),
                        DataTable.Cell.same(text.actor(line)),
                        new DataTable.Cell(entry.action(), text.action(line)),
                        new DataTable.Cell(entry.object(), text.object(line)),
                        DataTable.Cell.same(text.details(line)))
                .toList();
    }
}
