package rubezh.ui.kit.table;

import rubezh.text.Language;

/**
 * Width of a column in pixels at 100 %.
 *
 * @param ru width in Russian
 * @param en width in English
 * @param min minimum width when the table is narrower than its columns
 * @param grows whether the column takes surplus width
 */
public record ColumnWidth(double ru, double en, double min, boolean grows) {
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

    /** Returns the same width, taking surplus width. */
    public ColumnWidth growing() {
        return new ColumnWidth(ru, en, min, true);
    }

    double in(Language language) {
        return language == Language.RU ? ru : en;
    }

    double slack(Language language) {
        return Math.max(0, in(language) - min);
    }
}
