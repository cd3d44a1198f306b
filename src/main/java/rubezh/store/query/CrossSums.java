package rubezh.store.query;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.RecordCount;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.Cell;
import rubezh.register.TotalsRow;
import rubezh.store.projection.ExclusionCodec;

/**
 * Adds up the rows that {@link CrossQuery} reads: one for each line of goods and each pair of keys
 * of a case, all rows of a case one after the other. A case counts once in each cell, row and
 * column that it is in, and a line adds its amount there once.
 */
final class CrossSums {
    /** Index of the first key. */
    private static final int ROW = 13;

    private final Map<String, Map<String, Sum>> cells = new HashMap<>();
    private final Map<String, Sum> rows = new HashMap<>();
    private final Map<String, Sum> columns = new HashMap<>();
    private final Sum all = new Sum();
    private final Map<Standing, long[]> records = new HashMap<>();
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private long record = Long.MIN_VALUE;
    private long cases;
    private boolean counted;

    /** Where a record is from, and whether it counts. */
    private record Standing(String station, int reasons, boolean seizure) {}

    /**
     * A line of goods under a pair of keys.
     *
     * @param number number of the line; 0 as well where a case has none
     * @param base amount in base units of its dimension; null for none
     * @param count number of pieces; null for none
     * @param measured whether the pieces are in the amount too
     */
    private record Line(
            String row,
            String column,
            long number,
            @Nullable Dimension dimension,
            long base,
            @Nullable Dimension count,
            long pieces,
            boolean measured) {}

    /** Cases and amounts. */
    private static final class Sum {
        private long cases;
        private long records;
        private final Map<Dimension, Long> amounts = new TreeMap<>();
        private final Map<Dimension, Long> weighed = new TreeMap<>();

        void count(long more) {
            cases += more;
            records++;
        }

        void add(Line line) {
            if (line.dimension != null) {
                amounts.merge(line.dimension, line.base, Quantity::sum);
            }
            if (line.count != null) {
                amounts.merge(line.count, line.pieces, Quantity::sum);
                if (line.measured) {
                    weighed.merge(line.count, line.pieces, Quantity::sum);
                }
            }
        }

        TotalsRow row(List<String> keys) {
            var totals = new Totals(new TreeMap<>(amounts), new TreeMap<>(weighed));
            return new TotalsRow(keys, cases, totals, records);
        }
    }

    /** Takes the next row: the columns of {@link CrossQuery}, then the two keys. */
    void add(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        if (id != record) {
            flush();
            record = id;
            cases = row.getLong(2);
            int reasons = row.getInt(3);
            counted = reasons == 0;
            String station = row.getString(5);
            records.computeIfAbsent(
                            new Standing(
                                    station == null ? "" : station,
                                    Integer.lowestOneBit(reasons),
                                    row.getBoolean(4)),
                            _ -> new long[1])[0]++;
        }
        if (counted) {
            lines.add(line(row));
        }
    }

    private Line line(ResultSet row) throws SQLException {
        boolean drug = row.getBoolean(7);
        String dimension = drug ? row.getString(8) : null;
        String count = drug ? row.getString(11) : null;
        return new Line(
                text(row.getString(ROW)),
                text(row.getString(ROW + 1)),
                row.getLong(6),
                dimension == null ? null : dimension(dimension),
                dimension == null ? 0 : row.getLong(9),
                count == null ? null : dimension(count),
                count == null ? 0 : row.getLong(10),
                count != null && row.getBoolean(12));
    }

    private static String text(@Nullable String key) {
        return key == null ? "" : key;
    }

    private Dimension dimension(String code) {
        return dimensions.computeIfAbsent(code, Dimension::of);
    }

    /** Adds the case whose rows are complete. */
    private void flush() {
        if (lines.size() == 1) {
            Line line = lines.getFirst();
            for (Sum sum : List.of(cell(line), row(line), column(line), all)) {
                sum.count(cases);
                sum.add(line);
            }
        } else if (!lines.isEmpty()) {
            add(CrossSums::pair, this::cell);
            add(Line::row, this::row);
            add(Line::column, this::column);
            add(_ -> "", _ -> all);
        }
        lines.clear();
    }

    /** Adds the lines of a case to the sums of their groups, each once. */
    private void add(Function<Line, Object> key, Function<Line, Sum> group) {
        var keys = new HashSet<Object>();
        var added = new HashSet<Map.Entry<Object, Long>>();
        for (Line line : lines) {
            Object of = key.apply(line);
            Sum sum = group.apply(line);
            if (keys.add(of)) {
                sum.count(cases);
            }
            if (added.add(Map.entry(of, line.number))) {
                sum.add(line);
            }
        }
    }

    private static Object pair(Line line) {
        return new Cell(line.row, line.column);
    }

    private Sum cell(Line line) {
        return cells.computeIfAbsent(line.row, _ -> new HashMap<>())
                .computeIfAbsent(line.column, _ -> new Sum());
    }

    private Sum row(Line line) {
        return rows.computeIfAbsent(line.row, _ -> new Sum());
    }

    private Sum column(Line line) {
        return columns.computeIfAbsent(line.column, _ -> new Sum());
    }

    /** Returns the totals once all rows were taken. */
    CrossTotals totals(ImpreciseCases imprecise) {
        flush();
        var byCell = new TreeMap<Cell, TotalsRow>();
        cells.forEach((row, ofRow) ->
                ofRow.forEach((column, sum) ->
                        byCell.put(new Cell(row, column), sum.row(List.of(row, column)))));
        return new CrossTotals(
                byCell, byKey(rows), byKey(columns), all.row(List.of()), records(), imprecise);
    }

    private static SortedMap<String, TotalsRow> byKey(Map<String, Sum> sums) {
        var byKey = new TreeMap<String, TotalsRow>();
        sums.forEach((key, sum) -> byKey.put(key, sum.row(List.of(key))));
        return byKey;
    }

    private List<RecordCount> records() {
        return records.entrySet().stream()
                .map(e ->
                        new RecordCount(
                                e.getKey().station(),
                                reason(e.getKey().reasons()),
                                e.getKey().seizure(),
                                e.getValue()[0]))
                .sorted(
                        Comparator.comparing(RecordCount::station)
                                .thenComparing(count -> String.valueOf(count.reason())))
                .toList();
    }

    private static @Nullable ExclusionReason reason(int reasons) {
        return ExclusionCodec.reasons(reasons).stream().findFirst().orElse(null);
    }
}
