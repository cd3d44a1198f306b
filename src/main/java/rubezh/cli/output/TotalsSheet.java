package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.cli.option.Grouping;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.Equivalent;
import rubezh.format.DomainFormat;
import rubezh.register.TotalsRow;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;
import rubezh.text.NumberFormatter;

/**
 * Totals as a sheet: the groupings, the number of cases, then a column for each dimension that
 * occurs.
 */
public final class TotalsSheet {
    private final List<Grouping> by;
    private final DomainFormat format;
    private final String total;

    /**
     * @param total message key of the name of the sum: of everything, or of drugs only
     */
    public TotalsSheet(List<Grouping> by, DomainFormat format, String total) {
        this.by = by;
        this.format = format;
        this.total = total;
    }

    /**
     * @param all the single row over all cases; empty without cases
     * @param equivalents kilogram equivalents by the keys of the rows, in a column of their own
     */
    public Sheet of(
            List<TotalsRow> rows, List<TotalsRow> all, Map<List<String>, Equivalent> equivalents) {
        var dimensions = new TreeSet<Dimension>();
        Stream.concat(rows.stream(), all.stream())
                .forEach(row -> dimensions.addAll(row.totals().byDimension().keySet()));
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
        return new Sheet(heads(dimensions, shown), lines, null, lines.size() - rows.size());
    }

    private List<Column> heads(Iterable<Dimension> dimensions, boolean equivalents) {
        var heads = new ArrayList<Column>();
        by.forEach(g -> heads.add(column(g.word(), "cli.totals.by." + g.word(), false)));
        heads.add(column("cases", "cli.totals.cases", true));
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
            return scaled(equivalent.micrograms(), 1_000_000_000, 3);
        }
        String none = equivalent.isEmpty() ? "" : format.messages().text("common.equivalent.none");
        return new Cell("", none);
    }

    private Column head(Dimension dimension) {
        String unit =
                switch (dimension.kind()) {
                    case MASS -> "KGM";
                    case VOLUME -> "LTR";
                    case AREA -> "MTK";
                    case PIECES -> dimension.toString();
                };
        String heading =
                dimension.kind() == MeasureKind.PIECES
                        ? format.label(CodeListId.UNITS, unit)
                        : format.kind(dimension.kind()) + ", " + format.quantities().symbol(unit);
        return new Column(
                dimension.kind().name().toLowerCase(Locale.ROOT) + "-" + unit, heading, true);
    }

    private List<Cell> line(TotalsRow row, Iterable<Dimension> dimensions) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < by.size(); i++) {
            cells.add(key(by.get(i).list(), row.keys().get(i)));
        }
        addFigures(cells, row, dimensions);
        return cells;
    }

    private Cell key(@Nullable CodeListId list, String code) {
        if (code.isEmpty()) {
            return Cell.same("");
        }
        return new Cell(code, list == null ? code : format.label(list, code));
    }

    private List<Cell> sum(TotalsRow all, Iterable<Dimension> dimensions) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell("", format.messages().text(total)));
        while (cells.size() < by.size()) {
            cells.add(Cell.same(""));
        }
        addFigures(cells, all, dimensions);
        return cells;
    }

    private void addFigures(List<Cell> cells, TotalsRow row, Iterable<Dimension> dimensions) {
        cells.add(new Cell(Long.toString(row.cases()), format.numbers().whole(row.cases())));
        for (Dimension dimension : dimensions) {
            Long base = row.totals().byDimension().get(dimension);
            cells.add(base == null ? Cell.same("") : figure(dimension, base));
        }
    }

    private Cell figure(Dimension dimension, long base) {
        return switch (dimension.kind()) {
            case MASS -> scaled(base, 1_000_000_000, 3);
            case VOLUME -> scaled(base, 1_000_000, 3);
            case AREA -> scaled(base, 10_000, 0);
            case PIECES -> scaled(base, 1, 0);
        };
    }

    private Cell scaled(long base, long size, int decimals) {
        return new Cell(
                NumberFormatter.plain(base, size, decimals),
                format.numbers().scaled(base, size, decimals));
    }
}
