package rubezh.ui.kit.table;

import rubezh.text.Language;

/**
 * How wide a column is, in pixels at 100 %.
 *
 * @param ru width in Russian
 * @param en width in English
 * @param min what it may shrink to where the table is narrower than its columns
 * @param grows whether it takes what the others leave
 */
public record ColumnWidth(double ru, double en, double min, boolean grows) {
    /** A width that never changes. */
    public static ColumnWidth of(double both) {
        return of(both, both);
    }

    /** A width that follows the language, say because of its dates. */
    public static ColumnWidth of(double ru, double en) {
        return new ColumnWidth(ru, en, Math.max(ru, en), false);
    }

    /** Returns the same, shrinking down to {@code least} where there is no room. */
    public ColumnWidth min(double narrow) {
        return new ColumnWidth(ru, en, narrow, grows);
    }

    /** Returns the same, taking what the others leave. */
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
