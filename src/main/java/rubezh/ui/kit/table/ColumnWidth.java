package rubezh.ui.kit.table;

import module java.base;

import rubezh.text.Language;

/**
 * Width of a column in pixels at 100 %, by language.
 *
 * @param min minimum width when the table is narrower than its columns
 * @param grows whether the column takes a part of surplus width
 * @param rank columns of a lower rank shrink first
 */
public record ColumnWidth(double ru, double en, double min, boolean grows, int rank) {
    /** Rank of a column that is wide for a few long texts, whose ends nobody misses. */
    private static final int SPARE = -2;

    /** Rank of a column that gives up what nobody misses before any other is cut. */
    private static final int FIRST = -1;

    /** Rank of a column that shrinks when others do not suffice. */
    private static final int LATER = 1;

    /** Rank of a column whose cut content could be misread. */
    private static final int LAST = 2;

    /** Padding of a cell, left and right together. */
    private static final double PADDING = 16;

    /** Width beyond which content alone widens no column. */
    private static final double MAX_HELD = 260;

    /** Returns a width for both languages. */
    public static ColumnWidth of(double both) {
        return of(both, both);
    }

    /** Returns a width by language, for example because of dates. */
    public static ColumnWidth of(double ru, double en) {
        return new ColumnWidth(ru, en, Math.max(ru, en), false, 0);
    }

    /** Returns the same width, shrinkable to a minimum. */
    public ColumnWidth min(double minimum) {
        return new ColumnWidth(ru, en, minimum, grows, rank);
    }

    /** Returns the same width, taking a part of surplus width. */
    public ColumnWidth growing() {
        return new ColumnWidth(ru, en, min, true, rank);
    }

    /** Returns the same width, shrinking to its minimum before all others. */
    public ColumnWidth spare() {
        return new ColumnWidth(ru, en, min, grows, SPARE);
    }

    /** Returns the same width, shrinking to the least width of its content before others. */
    public ColumnWidth first() {
        return new ColumnWidth(ru, en, min, grows, FIRST);
    }

    /** Returns the same width, shrinking after all others. */
    public ColumnWidth last() {
        return new ColumnWidth(ru, en, min, grows, LAST);
    }

    /** Returns the same width, shrinking only when other columns do not suffice. */
    public ColumnWidth later() {
        return new ColumnWidth(ru, en, min, grows, LATER);
    }

    /**
     * Returns the width widened to hold a content.
     *
     * @param whole width of the whole content; a very long one is cut
     * @param least width below which the content would be misread; replaces the minimum unless 0
     */
    ColumnWidth holding(double whole, double least) {
        double held = whole == 0 ? 0 : Math.min(whole + PADDING, MAX_HELD);
        double smallest = least == 0 ? min : least + PADDING;
        double wide = least == 0 ? held : Math.max(held, smallest);
        int kept = least == 0 || rank == FIRST ? rank : LAST;
        return new ColumnWidth(Math.max(ru, wide), Math.max(en, wide), smallest, grows, kept);
    }

    /**
     * Returns the width of each column of a table, so that nothing is cut or scrolled. Surplus
     * width goes to the growing columns in equal parts; missing width is taken from the shrinkable
     * columns, rank by rank, in proportion to their slack. Below the minimum widths the table
     * scrolls.
     *
     * @param available width without the scroll bar in pixels at 100 %, 0 while unknown
     */
    static List<Double> distribute(List<ColumnWidth> columns, Language language, double available) {
        var widths = new ArrayList<>(columns.stream().map(w -> w.in(language)).toList());
        double preferred = widths.stream().mapToDouble(Double::doubleValue).sum();
        double missing = available == 0 ? 0 : preferred - available;
        for (int rank = SPARE; rank <= LAST && missing > 0; rank++) {
            missing -= shrink(columns, rank, missing, language, widths);
        }
        long growing = Math.max(1, columns.stream().filter(ColumnWidth::grows).count());
        for (int i = 0; i < widths.size() && missing < 0; i++) {
            if (columns.get(i).grows()) {
                widths.set(i, widths.get(i) - missing / growing);
            }
        }
        return widths;
    }

    /** Shrinks the columns of a rank; returns the width gained. */
    private static double shrink(
            List<ColumnWidth> columns,
            int rank,
            double missing,
            Language language,
            List<Double> widths) {
        double slack =
                columns.stream()
                        .filter(w -> w.rank == rank)
                        .mapToDouble(w -> w.slack(language))
                        .sum();
        double part = slack == 0 ? 0 : Math.min(missing / slack, 1);
        for (int i = 0; i < widths.size(); i++) {
            if (columns.get(i).rank == rank) {
                widths.set(i, widths.get(i) - columns.get(i).slack(language) * part);
            }
        }
        return slack * part;
    }

    private double in(Language language) {
        return language == Language.RU ? ru : en;
    }

    private double slack(Language language) {
        return Math.max(0, in(language) - min);
    }
}
