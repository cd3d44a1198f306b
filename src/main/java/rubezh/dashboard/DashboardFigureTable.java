package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Quantity;
import rubezh.format.DomainFormat;
import rubezh.format.SumUnit;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;

/** Figures of a dashboard as a table, one figure a row. */
public final class DashboardFigureTable {
    private final DomainFormat format;

    public DashboardFigureTable(DomainFormat format) {
        this.format = format;
    }

    /** Returns the table of some figures; columns without a value are left out. */
    public DataTable of(List<DashboardRow> figures) {
        List<Column> columns =
                List.of(
                        column("figure", false),
                        column("key", false),
                        column("name", false),
                        column("cases", true),
                        column("amount", true),
                        column("unit", false),
                        column("mean", true),
                        column("before", true));
        List<List<Cell>> cells = figures.stream().map(this::cells).toList();
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (cells.stream().anyMatch(row -> !row.get(column).machine().isEmpty())) {
                used.add(i);
            }
        }
        return new DataTable(
                used.stream().map(columns::get).toList(),
                cells.stream().map(row -> used.stream().map(row::get).toList()).toList());
    }

    private Column column(String name, boolean number) {
        return new Column(name, format.messages().text("dashboard.column." + name), number);
    }

    private List<Cell> cells(DashboardRow row) {
        Quantity amount = row.amount();
        @Nullable String unit = amount == null ? null : SumUnit.of(amount.dimension()).code();
        return List.of(
                new Cell(row.kind().word(), format.messages().text(row.kind().key())),
                Cell.same(row.key()),
                Cell.same(row.name()),
                count(row.cases()),
                amount(amount),
                unit == null ? Cell.same("") : new Cell(unit, format.quantities().symbol(unit)),
                mean(row.meanInTenths()),
                row.before() == null ? amount(row.amountBefore()) : count(row.before()));
    }

    private Cell count(@Nullable Long cases) {
        return cases == null
                ? Cell.same("")
                : new Cell(cases.toString(), format.numbers().whole(cases));
    }

    private Cell amount(@Nullable Quantity amount) {
        if (amount == null) {
            return Cell.same("");
        }
        SumUnit unit = SumUnit.of(amount.dimension());
        return new Cell(
                unit.plain(amount.base()),
                format.numbers().scaled(amount.base(), unit.size(), unit.decimals()));
    }

    private Cell mean(@Nullable Long tenths) {
        return tenths == null
                ? Cell.same("")
                : new Cell(tenths / 10 + "." + tenths % 10, format.numbers().scaled(tenths, 10, 1));
    }
}
