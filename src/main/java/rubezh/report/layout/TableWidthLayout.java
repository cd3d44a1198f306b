package rubezh.report.layout;

import module java.base;

import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;

/**
 * Fits a table to the width of the page so that no figure and no common word is broken: columns
 * give up what they do not need, then the type shrinks, then the table continues in a second one
 * under the same first columns.
 *
 * @see ReportTable#keys
 */
public final class TableWidthLayout {
    /** Smallest type that stays readable on a photocopy. */
    private static final double SMALLEST = 7;

    private static final double STEP = 0.5;

    private final ReportTable table;
    private final ColumnMeasure measure;
    private final int width;

    private TableWidthLayout(ReportTable table, ColumnMeasure measure, int width) {
        this.table = table;
        this.measure = measure;
        this.width = width;
    }

    /**
     * Returns one table, or several that continue each other.
     *
     * @param width width of the page or of the part of it, in points
     */
    public static List<ReportTable> fit(ReportTable table, int width) {
        return new TableWidthLayout(table, ColumnMeasure.of(table), width).fit();
    }

    /**
     * Chooses the pages for a table: upright ones if it fits in its own type, otherwise turned
     * ones.
     */
    public static PageLayout fitPage(ReportTable table) {
        ColumnMeasure measure = ColumnMeasure.of(table);
        var upright = new TableWidthLayout(table, measure, PageFormat.PORTRAIT.width());
        int[] needed = measure.needed(table.size());
        if (upright.holds(needed)) {
            List<ReportTable> whole = List.of(upright.fitted(table.size(), needed));
            return new PageLayout(PageFormat.PORTRAIT, whole);
        }
        var turned = new TableWidthLayout(table, measure, PageFormat.LANDSCAPE.width());
        return new PageLayout(PageFormat.LANDSCAPE, turned.fit());
    }

    private List<ReportTable> fit() {
        for (double size = table.size(); size >= SMALLEST; size -= STEP) {
            int[] needed = measure.needed(size);
            if (holds(needed)) {
                return List.of(fitted(size, needed));
            }
        }
        return split();
    }

    private boolean holds(int[] needed) {
        return total(needed) <= width && needed.length <= ReportTable.MAX_COLUMNS;
    }

    private ReportTable fitted(double size, int[] needed) {
        int[] widths = distribute(size, needed);
        List<Column> columns =
                IntStream.range(0, widths.length)
                        .mapToObj(i -> table.columns().get(i).withWidth(widths[i]))
                        .toList();
        return new ReportTable(columns, table.rows(), size, table.keys());
    }

    /** Returns widths that add up to the page: the preferred ones where they suffice. */
    private int[] distribute(double size, int[] needed) {
        int[] widths = new int[needed.length];
        Arrays.setAll(widths, i -> Math.max(needed[i], preferred(i, size)));
        int excess = total(widths) - width;
        int slack = IntStream.range(0, widths.length).map(i -> widths[i] - needed[i]).sum();
        if (excess > 0 && slack > 0) {
            int[] given = new int[widths.length];
            Arrays.setAll(given, i -> (widths[i] - needed[i]) * excess / slack);
            Arrays.setAll(widths, i -> widths[i] - given[i]);
        }
        spread(widths, needed, width - total(widths));
        return widths;
    }

    private int preferred(int column, double size) {
        int chosen = table.columns().get(column).width();
        return chosen == Column.BY_CONTENT ? measure.wanted(column, size) : chosen;
    }

    /** Adds or takes the rest point by point. */
    private static void spread(int[] widths, int[] needed, int rest) {
        int step = Integer.signum(rest);
        for (int i = 0; rest != 0; i = (i + 1) % widths.length) {
            if (step > 0 || widths[i] > needed[i]) {
                widths[i] += step;
                rest -= step;
            }
        }
    }

    private int total(int[] widths) {
        long separated = table.columns().stream().filter(Column::separated).count();
        return Arrays.stream(widths).sum() + (int) separated * TableLayout.DOUBLE_RULE;
    }

    private TableWidthLayout part(List<Integer> columns) {
        return new TableWidthLayout(table.part(columns), measure.part(columns), width);
    }

    private List<ReportTable> split() {
        List<Integer> keys = IntStream.range(0, table.keys()).boxed().toList();
        var parts = new ArrayList<ReportTable>();
        List<Integer> columns = new ArrayList<>(keys);
        for (int i = table.keys(); i < table.columns().size(); i++) {
            columns.add(i);
            if (!holdsSmallest(columns) && columns.size() > keys.size() + 1) {
                columns.removeLast();
                parts.addAll(part(columns).fit());
                columns = new ArrayList<>(keys);
                columns.add(i);
            }
        }
        parts.add(part(columns).widened());
        return parts;
    }

    private boolean holdsSmallest(List<Integer> columns) {
        TableWidthLayout tried =
                new TableWidthLayout(table.head(columns), measure.part(columns), width);
        return tried.holds(tried.measure.needed(SMALLEST));
    }

    /** Fits the last part; a single column that is wider than the page stays as it is. */
    private ReportTable widened() {
        int[] needed = measure.needed(SMALLEST);
        return total(needed) <= width
                ? fit().getFirst()
                : new TableWidthLayout(table, measure, total(needed)).fitted(SMALLEST, needed);
    }
}
