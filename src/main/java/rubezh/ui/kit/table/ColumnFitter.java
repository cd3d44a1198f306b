package rubezh.ui.kit.table;

import java.util.List;
import rubezh.text.Language;

/** Distributes the width of a table among its columns, so that nothing is cut or scrolled. */
final class ColumnFitter {
    private ColumnFitter() {}

    /**
     * Returns the width of each column. Surplus width goes to the growing column; missing width is
     * taken from the shrinkable columns in proportion to their slack. Below the minimum widths the
     * table scrolls.
     *
     * @param available width without the scroll bar in pixels at 100 %, 0 while unknown
     */
    static List<Double> distribute(List<ColumnWidth> columns, Language language, double available) {
        double preferred = columns.stream().mapToDouble(w -> w.in(language)).sum();
        double slack = columns.stream().mapToDouble(w -> w.slack(language)).sum();
        double missing = available == 0 ? 0 : preferred - available;
        double part = slack == 0 ? 0 : Math.clamp(missing / slack, 0, 1);
        return columns.stream()
                .map(w -> {
                    double width = w.in(language) - w.slack(language) * part;
                    return w.grows() && missing < 0 ? width - missing : width;
                })
                .toList();
    }
}
