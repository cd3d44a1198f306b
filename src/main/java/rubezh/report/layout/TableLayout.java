package rubezh.report.layout;

import module java.base;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.jspecify.annotations.Nullable;
import rubezh.report.content.ReportTable;

/**
 * Lays out the columns of a table in the twelve columns of its template. If columns share a group,
 * the head has two lines: {@code g} above, {@code h} below.
 */
final class TableLayout {
    static final int DOUBLE_RULE = 2;
    private static final int UPPER = 0;
    private static final int LOWER = 1;

    private final ReportTable table;
    private final JasperReport report = ReportTemplate.TABLE.copy();
    private final List<String> groups = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();

    TableLayout(ReportTable reportTable) {
        this.table = reportTable;
        boolean grouped = reportTable.columns().stream().anyMatch(c -> c.group() != null);
        int x = 0;
        for (int i = 0; i < reportTable.columns().size(); i++) {
            ReportTable.Column column = reportTable.columns().get(i);
            x += column.separated() ? DOUBLE_RULE : 0;
            place(head(LOWER), "h" + i, x, column);
            placeCells(i, x, column);
            heads.add(column.head());
            if (grouped) {
                group(i, x, column);
            }
            x += column.width();
        }
    }

    JasperReport report() {
        return report;
    }

    Map<String, Object> parameters() {
        return new HashMap<>(
                Map.of("columns", table.columns().size(), "groups", groups, "heads", heads));
    }

    /**
     * Returns the rows; the fields of each are made when it is printed.
     *
     * @param onRow runs for each row
     */
    JRDataSource rows(Runnable onRow) {
        return new RowSource(table.rows(), onRow);
    }

    /** Rows of a table, from first to last. */
    static final class RowSource implements JRRewindableDataSource {
        private final List<ReportTable.Row> rows;
        private final Runnable onRow;
        private int row = -1;

        RowSource(List<ReportTable.Row> rows, Runnable onRow) {
            this.rows = rows;
            this.onRow = onRow;
        }

        @Override
        public boolean next() {
            row++;
            onRow.run();
            return row < rows.size();
        }

        @Override
        public void moveFirst() {
            row = -1;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            ReportTable.Row printed = rows.get(row);
            if (field.getName().equals("kind")) {
                return printed.kind().name();
            }
            int column = Integer.parseInt(field.getName().substring(1));
            return column < printed.cells().size() ? printed.cells().get(column) : null;
        }
    }

    private void group(int i, int x, ReportTable.Column column) {
        String before = i == 0 ? null : table.columns().get(i - 1).group();
        if (column.group() != null && column.group().equals(before)) {
            JRTextField cell = cell(head(UPPER), "g" + (groups.size() - 1));
            cell.setWidth(cell.getWidth() + column.width());
            return;
        }
        JRTextField upper = cell(head(UPPER), "g" + groups.size());
        upper.setFontSize((float) table.size());
        upper.setX(x);
        upper.setWidth(column.width());
        if (column.group() == null) {
            upper.setHorizontalTextAlign(align(column));
            upper.getLineBox().getBottomPen().setLineWidth(0f);
            cell(head(LOWER), "h" + i).getLineBox().getTopPen().setLineWidth(0f);
            groups.add(column.head());
            heads.set(i, "");
        } else {
            upper.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
            groups.add(column.group());
        }
    }

    private JRBand head(int line) {
        return report.getGroups()[0].getGroupHeaderSection().getBands()[line];
    }

    /**
     * Places a column; one without any markup is not parsed, which is most of the time of a list.
     */
    private void placeCells(int i, int x, ReportTable.Column column) {
        JRBand detail = report.getDetailSection().getBands()[0];
        place(detail, "c" + i, x, column);
        if (table.rows().stream().noneMatch(row -> hasMarkup(row.cells().get(i)))) {
            cell(detail, "c" + i).setMarkup(JRCommonText.MARKUP_NONE);
        }
    }

    private static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    private void place(JRBand band, String key, int x, ReportTable.Column column) {
        JRTextField cell = cell(band, key);
        cell.setFontSize((float) table.size());
        cell.setX(x);
        cell.setWidth(column.width());
        cell.setHorizontalTextAlign(align(column));
    }

    private static HorizontalTextAlignEnum align(ReportTable.Column column) {
        return column.align() == ReportTable.Align.RIGHT
                ? HorizontalTextAlignEnum.RIGHT
                : HorizontalTextAlignEnum.LEFT;
    }

    private static JRTextField cell(JRBand band, String key) {
        return (JRTextField) Objects.requireNonNull(band.getElementByKey(key), key);
    }
}
