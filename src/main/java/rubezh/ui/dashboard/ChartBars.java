package rubezh.ui.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.DashboardRow;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.dashboard.DrugSums;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.ReferenceData;
import rubezh.format.DomainFormat;
import rubezh.ui.dashboard.BarChart.Bar;

/** Bars of the rows of a table of figures; each dimension has a scale of its own. */
record ChartBars(DomainFormat format, ReferenceData reference, boolean logarithmic) {
    /** Returns a bar for each row. */
    List<Bar> of(List<DashboardRow> rows) {
        var bars = new ArrayList<Bar>();
        @Nullable Dimension before = null;
        for (DashboardRow row : rows) {
            Dimension dimension = dimension(row);
            boolean begins = dimension != null && !dimension.equals(before);
            before = dimension;
            String heading = begins && dimension != null ? format.kind(dimension.kind()) : "";
            bars.add(new Bar(row.name(), value(row), share(row, rows), style(row), heading));
        }
        return bars;
    }

    private static @Nullable Dimension dimension(DashboardRow row) {
        Quantity amount = row.amount();
        return amount == null ? null : amount.dimension();
    }

    private static long size(DashboardRow row) {
        Quantity amount = row.amount();
        return amount == null ? Objects.requireNonNullElse(row.cases(), 0L) : amount.base();
    }

    private String value(DashboardRow row) {
        Quantity amount = row.amount();
        return amount == null
                ? format.numbers().whole(size(row))
                : format.figure(amount).toString();
    }

    /** Returns the length relative to the greatest of the same dimension. */
    private double share(DashboardRow row, List<DashboardRow> rows) {
        long[] sizes =
                rows.stream()
                        .filter(other -> Objects.equals(dimension(other), dimension(row)))
                        .mapToLong(ChartBars::size)
                        .filter(size -> size > 0)
                        .sorted()
                        .toArray();
        if (sizes.length == 0 || size(row) <= 0) {
            return 0;
        }
        double greatest = sizes[sizes.length - 1];
        return logarithmic && row.kind() == FigureKind.SUBSTANCE
                ? (1 + Math.log(size(row) / (double) sizes[0]))
                        / (1 + Math.log(greatest / sizes[0]))
                : size(row) / greatest;
    }

    private String style(DashboardRow row) {
        return row.kind() == FigureKind.SUBSTANCE
                ? "g-" + DrugSums.group(row.key(), reference)
                : "bar-cases";
    }
}
