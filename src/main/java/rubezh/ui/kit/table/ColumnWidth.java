package rubezh.ui.kit.table;

import java.util.List;
import rubezh.text.Language;

/**
 * Width of a column in pixels at 100 %, by language.
 *
 * @param min minimum width when the table is narrower than its columns
 * @param grows whether the column takes a part of surplus width
 */
public record ColumnWidth(double ru, double en, double min, boolean grows) {
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
        return new ColumnWidth(ru, en, Math.max(ru, en), false);
    }

    /** Returns the same width, shrinkable to a minimum. */
    public ColumnWidth min(double minimum) {
        return new ColumnWidth(ru, en, minimum, grows);
    }

    /** Returns the same width, taking a part of surplus width. */
    public ColumnWidth growing() {
        return new ColumnWidth(ru, en, min, true);
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
        return new ColumnWidth(
                Math.max(ru, Math.max(held, smallest)),
                Math.max(en, Math.max(held, smallest)),
                smallest,
                grows);
    }

    /**
     * Returns the width of each column of a table, so that nothing is cut or scrolled. Surplus
     * width goes to the growing columns in equal parts; missing width is taken from the shrinkable columns in
     * proportion to their slack. Below the minimum widths the table scrolls.
     *
     * @param available width without the scroll bar in pixels at 100 %, 0 while unknown
     */
    static List<Double> distribute(List<ColumnWidth> columns, Language language, double available) {
        double preferred = columns.stream().mapToDouble(w -> w.in(language)).sum();
        double slack = columns.stream().mapToDouble(w -> w.slack(language)).sum();
        double missing = available == 0 ? 0 : preferred - available;
        double part = slack == 0 ? 0 : Math.clamp(missing / slack, 0, 1);
        long growing = Math.max(1, columns.stream().filter(ColumnWidth::grows).count());
        return columns.stream()
                .map(w -> {
                    double width = w.in(language) - w.slack(language) * part;
                    return w.grows() && missing < 0 ? width - missing / growing : width;
                })
                .toList();
    }

    private double in(Language language) {
        return language == Language.RU ? ru : en;
    }

    private double slack(Language language) {
        return Math.max(0, in(language) - min);
    }
}
