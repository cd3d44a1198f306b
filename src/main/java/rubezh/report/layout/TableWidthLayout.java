package rubezh.report.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Align;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

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

    /** Padding and rule of a cell, and what rounding may add. */
    private static final double CELL = 8;

    /** A word longer than this in a column of text is broken, so that it cannot fill the page. */
    private static final double LONGEST_WORD = 130;

    private TableWidthLayout() {}

    /**
     * Returns one table, or several that continue each other.
     *
     * @param width width of the page or of the part of it, in points
     */
    public static List<ReportTable> fit(ReportTable table, int width) {
        for (double size = table.size(); size >= SMALLEST; size -= STEP) {
            int[] needed = needed(table, size);
            if (total(table, needed) <= width && needed.length <= ReportTable.MAX_COLUMNS) {
                return List.of(fitted(table, size, needed, width));
            }
        }
        return split(table, width);
    }

    private static ReportTable fitted(ReportTable table, double size, int[] needed, int width) {
        int[] widths = distribute(table, needed, width);
        List<Column> columns =
                IntStream.range(0, widths.length)
                        .mapToObj(i -> table.columns().get(i).withWidth(widths[i]))
                        .toList();
        return new ReportTable(columns, table.rows(), size, table.keys());
    }

    /** Returns widths that add up to the page: the preferred ones where they suffice. */
    private static int[] distribute(ReportTable table, int[] needed, int width) {
        int[] widths = new int[needed.length];
        Arrays.setAll(widths, i -> Math.max(needed[i], table.columns().get(i).width()));
        int excess = total(table, widths) - width;
        int slack = IntStream.range(0, widths.length).map(i -> widths[i] - needed[i]).sum();
        if (excess > 0) {
            int[] given = new int[widths.length];
            Arrays.setAll(given, i -> (widths[i] - needed[i]) * excess / slack);
            Arrays.setAll(widths, i -> widths[i] - given[i]);
        }
        spread(widths, needed, width - total(table, widths));
        return widths;
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

    private static int total(ReportTable table, int[] widths) {
        long separated = table.columns().stream().filter(Column::separated).count();
        return Arrays.stream(widths).sum() + (int) separated * TableLayout.DOUBLE_RULE;
    }

    private static int[] needed(ReportTable table, double size) {
        return IntStream.range(0, table.columns().size())
                .map(i -> needed(table, i, size))
                .toArray();
    }

    private static int needed(ReportTable table, int i, double size) {
        Column column = table.columns().get(i);
        double widest = TextMeasure.widestPart(column.head(), size, false);
        for (Row row : table.rows()) {
            boolean bold = row.kind() != RowKind.BODY;
            double part = TextMeasure.widestPart(row.cells().get(i), size, bold);
            widest = Math.max(widest, part);
        }
        double bounded = column.align() == Align.LEFT ? Math.min(widest, LONGEST_WORD) : widest;
        return (int) Math.ceil(bounded + CELL);
    }

    private static List<ReportTable> split(ReportTable table, int width) {
        int[] needed = needed(table, SMALLEST);
        List<Integer> keys = IntStream.range(0, table.keys()).boxed().toList();
        var parts = new ArrayList<ReportTable>();
        List<Integer> columns = new ArrayList<>(keys);
        for (int i = table.keys(); i < needed.length; i++) {
            columns.add(i);
            int[] chosen = columns.stream().mapToInt(c -> needed[c]).toArray();
            boolean full =
                    total(table.part(columns), chosen) > width
                            || columns.size() > ReportTable.MAX_COLUMNS;
            if (full && columns.size() > keys.size() + 1) {
                columns.removeLast();
                parts.addAll(fit(table.part(columns), width));
                columns = new ArrayList<>(keys);
                columns.add(i);
            }
        }
        parts.add(widened(table.part(columns), width));
        return parts;
    }

    /** Fits the last part; a single column that is wider than the page stays as it is. */
    private static ReportTable widened(ReportTable part, int width) {
        int[] needed = needed(part, SMALLEST);
        return total(part, needed) <= width
                ? fit(part, width).getFirst()
                : fitted(part, SMALLEST, needed, total(part, needed));
    }
}
