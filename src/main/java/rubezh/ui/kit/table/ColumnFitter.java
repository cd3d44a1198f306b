package rubezh.ui.kit.table;

import java.util.List;
import rubezh.text.Language;

/** Shares the width of a table among its columns, so that none is cut and nothing is scrolled. */
final class ColumnFitter {
    private ColumnFitter() {}

    /**
     * Returns the width of each column. What is left over goes to the column that grows; what is
     * missing is taken from those that may shrink, each giving the same part of what it can. Below
     * the least widths the table has to be scrolled.
     *
     * @param room pixels at 100 % beside the scroll bar, 0 while it is not known
     */
    static List<Double> distribute(List<ColumnWidth> columns, Language language, double room) {
        double wanted = columns.stream().mapToDouble(w -> w.in(language)).sum();
        double slack = columns.stream().mapToDouble(w -> w.slack(language)).sum();
        double missing = room == 0 ? 0 : wanted - room;
        double part = slack == 0 ? 0 : Math.clamp(missing / slack, 0, 1);
        return columns.stream()
                .map(w -> {
                    double width = w.in(language) - w.slack(language) * part;
                    return w.grows() && missing < 0 ? width - missing : width;
                })
                .toList();
    }
}
