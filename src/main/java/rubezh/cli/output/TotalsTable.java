package rubezh.cli.output;

import module java.base;

import rubezh.cli.option.Grouping;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.Equivalent;
import rubezh.format.DomainFormat;
import rubezh.format.SumUnit;
import rubezh.register.TotalsRow;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.NumberFormatter;

/**
 * Totals as a table: the groupings, the number of cases, that of their records where it is another
 * one, then a column for each dimension that occurs.
 */
public final class TotalsTable {
    private static final long KILOGRAM = 1_000_000_000;
    private static final int KILOGRAM_DECIMALS = 3;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    private final List<Grouping> by;
    private final DomainFormat format;
    private final String total;
    private boolean byRecords;

    /**
     * @param total message key of the name of the sum: of everything, or of drugs only
     */
    public TotalsTable(List<Grouping> by, DomainFormat format, String total) {
        this.by = by;
        this.format = format;
        this.total = total;
    }

    /**
     * @param all the single row over all cases; empty without cases
     * @param equivalents kilogram equivalents by the keys of the rows, in a column of their own
     */
    public DataTable of(
            List<TotalsRow> rows, List<TotalsRow> all, Map<List<String>, Equivalent> equivalents) {
        var dimensions = new TreeMap<Dimension, Integer>();
        Stream.concat(rows.stream(), all.stream())
                .flatMap(row -> row.totals().byDimension().entrySet().stream())
                .forEach(e -> dimensions.merge(e.getKey(), decimals(e), Math::max));
        byRecords =
                Stream.concat(rows.stream(), all.stream())
                        .anyMatch(row -> row.cases() != row.records());
        boolean shown = equivalents.values().stream().anyMatch(e -> !e.isEmpty());
        var lines = new ArrayList<List<Cell>>();
        for (TotalsRow row : rows) {
            lines.add(with(line(row, dimensions), shown, equivalent(row, equivalents)));
        }
        if (!by.isEmpty()) {
            Equivalent sum =
                    equivalents.values().stream().reduce(Equivalent.NONE, Equivalent::plus);
            all.forEach(row -> lines.add(with(sum(row, dimensions), shown, equivalent(sum))));
        }
        return new DataTable(
                heads(dimensions.keySet(), shown), lines, null, lines.size() - rows.size());
    }

    private List<Column> heads(Iterable<Dimension> dimensions, boolean equivalents) {
        var heads = new ArrayList<Column>();
        by.forEach(g -> heads.add(column(g.word(), "cli.totals.by." + g.word(), false)));
        heads.add(column("cases", "cli.totals.cases", true));
        if (byRecords) {
            heads.add(column("records", "cli.totals.records", true));
        }
        dimensions.forEach(d -> heads.add(head(d)));
        if (equivalents) {
            heads.add(column("equivalent-KGM", "common.equivalent", true));
        }
        return heads;
    }

    private Column column(String path, String key, boolean number) {
        return new Column(path, format.messages().text(key), number);
    }

    private static List<Cell> with(List<Cell> cells, boolean shown, Cell equivalent) {
        if (shown) {
            cells.add(equivalent);
        }
        return cells;
    }

    private Cell equivalent(TotalsRow row, Map<List<String>, Equivalent> equivalents) {
        return equivalent(equivalents.getOrDefault(row.keys(), Equivalent.NONE));
    }

    private Cell equivalent(Equivalent equivalent) {
        if (equivalent.known()) {
            long mass = equivalent.micrograms();
            return new Cell(
                    NumberFormatter.plain(mass, KILOGRAM, KILOGRAM_DECIMALS),
                    format.numbers().scaled(mass, KILOGRAM, KILOGRAM_DECIMALS));
        }
        String none = equivalent.isEmpty() ? "" : format.messages().text("common.equivalent.none");
        return new Cell("", none);
    }

    private Column head(Dimension dimension) {
        SumUnit unit = SumUnit.of(dimension);
        String heading =
                unit.kind() == MeasureKind.PIECES
                        ? format.label(CodeListId.UNITS, unit.code())
                        : format.kind(unit.kind()) + ", " + format.quantities().symbol(unit.code());
        return new Column(unit.column(), heading, true);
    }

    private List<Cell> line(TotalsRow row, Map<Dimension, Integer> dimensions) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < by.size(); i++) {
            cells.add(key(by.get(i), row.keys().get(i)));
        }
        addFigures(cells, row, dimensions);
        return cells;
    }

    private Cell key(Grouping grouping, String code) {
        if (code.isEmpty()) {
            return Cell.same("");
        }
        CodeListId list = grouping.list();
        return new Cell(code, list == null ? time(grouping, code) : format.label(list, code));
    }

    /** Returns a name or a time as it is; one that is not known as precisely as asked says so. */
    private String time(Grouping grouping, String key) {
        boolean asked = grouping == Grouping.MONTH || grouping == Grouping.DAY;
        if (asked && key.length() == YEAR_LENGTH) {
            return format.messages().text("cli.totals.without.month", key);
        }
        return grouping == Grouping.DAY && key.length() == MONTH_LENGTH
                ? format.messages().text("cli.totals.without.day", key)
                : key;
    }

    private List<Cell> sum(TotalsRow all, Map<Dimension, Integer> dimensions) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell("", format.messages().text(total)));
        while (cells.size() < by.size()) {
            cells.add(Cell.same(""));
        }
        addFigures(cells, all, dimensions);
        return cells;
    }

    private void addFigures(List<Cell> cells, TotalsRow row, Map<Dimension, Integer> dimensions) {
        cells.add(number(row.cases()));
        if (byRecords) {
            cells.add(number(row.records()));
        }
        dimensions.forEach((dimension, decimals) -> {
            Long base = row.totals().byDimension().get(dimension);
            cells.add(base == null ? Cell.same("") : figure(dimension, base, decimals));
        });
    }

    private Cell number(long number) {
        return new Cell(Long.toString(number), format.numbers().whole(number));
    }

    private Cell figure(Dimension dimension, long base, int decimals) {
        SumUnit unit = SumUnit.of(dimension);
        return new Cell(unit.plain(base), format.numbers().scaled(base, unit.size(), decimals));
    }

    /** Returns how many decimals a sum needs, so that a column has equally many. */
    private static int decimals(Map.Entry<Dimension, Long> sum) {
        SumUnit unit = SumUnit.of(sum.getKey());
        BigDecimal shown =
                BigDecimal.valueOf(sum.getValue()).divide(BigDecimal.valueOf(unit.size()));
        return Math.max(unit.decimals(), shown.stripTrailingZeros().scale());
    }
}
