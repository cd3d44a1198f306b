package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.Cell;
import rubezh.register.TotalsRow;

/**
 * Figures of an analysis as blocks of rows and columns, in the order they are shown: cases, then
 * mass, volume, area and each counted unit apart, which are never added.
 *
 * @param columns keys of the columns
 * @param blocks blocks with their rows
 */
public record AnalysisTable(List<String> columns, List<Block> blocks) {
    public AnalysisTable {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
    }

    /**
     * One measure.
     *
     * @param dimension dimension of its figures; null for cases
     * @param all figures of all rows
     * @param lines figures of each row that has any
     */
    public record Block(@Nullable Dimension dimension, Line all, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }

        /** Returns the line of all rows, then those of the rows. */
        public List<Line> withAll() {
            return Stream.concat(Stream.of(all), lines.stream()).toList();
        }
    }

    /**
     * Figures of a row, in base units or cases; empty where there are none.
     *
     * @param key key of the row; null for all rows
     * @param cells figures of the columns
     * @param cellsBefore figures of the columns in what is compared; none without a comparison
     * @param total figure of all columns
     * @param before the same of what is compared
     * @param cases number of cases
     * @param casesBefore number of cases of what is compared
     */
    public record Line(
            @Nullable String key,
            List<OptionalLong> cells,
            List<OptionalLong> cellsBefore,
            OptionalLong total,
            OptionalLong before,
            long cases,
            long casesBefore) {
        public Line {
            cells = List.copyOf(cells);
            cellsBefore = List.copyOf(cellsBefore);
        }

        /** Returns the change in parts of a hundred; a dash for too few cases. */
        public String change() {
            return FigureChange.percent(before.orElse(0), total.orElse(0), casesBefore);
        }

        /** Returns whether there is any figure. */
        boolean isFilled() {
            return total.isPresent() || before.isPresent();
        }
    }

    /** Makes the table of an analysis. */
    public static AnalysisTable of(Analysis analysis, AnalysisMeasure measure) {
        return new Maker(analysis).table(measure);
    }

    /** Returns whether nothing is in it. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    private static final class Maker {
        private final Analysis analysis;
        private final CrossTotals now;
        private final Aligned before;
        private final List<String> rows;
        private final List<String> columns;

        Maker(Analysis analysis) {
            this.analysis = analysis;
            this.now = analysis.current();
            this.before = new Aligned(analysis);
            AnalysisRequest request = analysis.request();
            var keys = new TreeSet<>(now.rows().keySet());
            keys.addAll(before.rows.keySet());
            this.rows = ordered(request.rows(), keys, key -> now.rows().getOrDefault(key, none()));
            this.columns =
                    ordered(
                            request.columns(),
                            new TreeSet<>(now.columns().keySet()),
                            key -> now.columns().getOrDefault(key, none()));
        }

        private static TotalsRow none() {
            return CrossTotals.NOTHING;
        }

        /** Returns keys in their order, or the most frequent first; what is not stated is last. */
        private List<String> ordered(
                AnalysisAxis axis, Set<String> keys, Function<String, TotalsRow> totals) {
            if (axis.isOrdered()) {
                keys.addAll(complete(axis, keys));
                return keys.stream().sorted(Comparator.comparing(Maker::orderOf)).toList();
            }
            return keys.stream()
                    .sorted(
                            Comparator.comparing(String::isEmpty)
                                    .thenComparing(key -> -totals.apply(key).cases())
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** Returns what belongs between the keys of a time although nothing happened then. */
        private Collection<String> complete(AnalysisAxis axis, Set<String> keys) {
            return switch (axis) {
                case MONTH -> keys.isEmpty() ? List.of() : months();
                case WEEKDAY -> keys.isEmpty() ? List.of() : numbers(1, 7);
                case HOUR -> keys.isEmpty() ? List.of() : numbers(0, 23);
                default -> List.of();
            };
        }

        private static List<String> numbers(int first, int last) {
            return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
        }

        private List<String> months() {
            SummaryPeriod period = analysis.request().period();
            LocalDate today = analysis.today();
            YearMonth last = YearMonth.from(period.last().isAfter(today) ? today : period.last());
            return Stream.iterate(
                            YearMonth.from(period.first()),
                            month -> !month.isAfter(last),
                            month -> month.plusMonths(1))
                    .map(YearMonth::toString)
                    .toList();
        }

        /** Returns a text that sorts times: a year alone after its months, nothing last. */
        private static String orderOf(String key) {
            if (key.isEmpty()) {
                return "~";
            }
            boolean dated = key.length() > 4 || key.length() == 4 && key.indexOf('-') < 0;
            return dated ? key.length() == 4 ? key + "~" : key : "%12s".formatted(key);
        }

        AnalysisTable table(AnalysisMeasure measure) {
            var dimensions = new TreeSet<>(now.all().totals().byDimension().keySet());
            dimensions.addAll(before.all.totals().byDimension().keySet());
            var blocks = new ArrayList<Block>();
            if (measure.has(null)) {
                blocks.add(block(null));
            }
            dimensions.stream()
                    .filter(measure::has)
                    .forEach(dimension -> blocks.add(block(dimension)));
            blocks.removeIf(block -> block.lines().isEmpty());
            return new AnalysisTable(columns, blocks);
        }

        private Block block(@Nullable Dimension dimension) {
            Stream<Line> lines =
                    rows.stream().map(row -> line(row, dimension)).filter(Line::isFilled);
            if (!analysis.request().rows().isOrdered()) {
                lines =
                        lines.sorted(
                                Comparator.comparing((Line line) -> "".equals(line.key()))
                                        .thenComparing(line -> -line.total().orElse(0))
                                        .thenComparing(line -> -line.before().orElse(0)));
            }
            return new Block(dimension, all(dimension), lines.toList());
        }

        private Line line(String row, @Nullable Dimension dimension) {
            var of = new Sums(now.cells(), now.rows().getOrDefault(row, none()));
            var ofBefore = new Sums(before.cells, before.rows.getOrDefault(row, none()));
            return line(row, of, ofBefore, dimension);
        }

        private Line all(@Nullable Dimension dimension) {
            return line(
                    null,
                    new Sums(cells(now.columns()), now.all()),
                    new Sums(cells(before.columns), before.all),
                    dimension);
        }

        private static Map<Cell, TotalsRow> cells(Map<String, TotalsRow> ofColumns) {
            var cells = new HashMap<Cell, TotalsRow>();
            ofColumns.forEach((column, totals) -> cells.put(new Cell("", column), totals));
            return cells;
        }

        /**
         * Totals of a row.
         *
         * @param cells totals by cell; of all rows under an empty key of the row
         * @param sum those of all columns
         */
        private record Sums(Map<Cell, TotalsRow> cells, TotalsRow sum) {
            TotalsRow cell(@Nullable String row, String column) {
                return cells.getOrDefault(new Cell(row == null ? "" : row, column), none());
            }
        }

        private Line line(
                @Nullable String key, Sums of, Sums ofBefore, @Nullable Dimension dimension) {
            return new Line(
                    key,
                    columns.stream()
                            .map(column -> figure(of.cell(key, column), dimension))
                            .toList(),
                    analysis.before() == null
                            ? List.of()
                            : columns.stream()
                                    .map(column -> figure(ofBefore.cell(key, column), dimension))
                                    .toList(),
                    figure(of.sum(), dimension),
                    figure(ofBefore.sum(), dimension),
                    of.sum().cases(),
                    ofBefore.sum().cases());
        }

        private static OptionalLong figure(TotalsRow totals, @Nullable Dimension dimension) {
            if (dimension == null) {
                return totals.cases() == 0 ? OptionalLong.empty() : OptionalLong.of(totals.cases());
            }
            Long base = totals.totals().byDimension().get(dimension);
            return base == null ? OptionalLong.empty() : OptionalLong.of(base);
        }
    }

    /** Figures of what is compared, under the keys of the period: last October under October. */
    private static final class Aligned {
        private final SortedMap<Cell, TotalsRow> cells = new TreeMap<>();
        private final SortedMap<String, TotalsRow> rows = new TreeMap<>();
        private final SortedMap<String, TotalsRow> columns = new TreeMap<>();
        private final TotalsRow all;

        Aligned(Analysis analysis) {
            CrossTotals before = analysis.before();
            SummaryPeriod compared = analysis.request().compared();
            if (before == null || compared == null) {
                all = CrossTotals.NOTHING;
                return;
            }
            all = before.all();
            SummaryPeriod period = analysis.request().period();
            long months =
                    ChronoUnit.MONTHS.between(
                            YearMonth.from(compared.first()), YearMonth.from(period.first()));
            UnaryOperator<String> row = shift(analysis.request().rows(), months);
            UnaryOperator<String> column = shift(analysis.request().columns(), months);
            before.rows().forEach((key, totals) -> rows.put(row.apply(key), totals));
            before.columns().forEach((key, totals) -> columns.put(column.apply(key), totals));
            before.cells()
                    .forEach((cell, totals) ->
                            cells.put(
                                    new Cell(row.apply(cell.row()), column.apply(cell.column())),
                                    totals));
        }

        private static UnaryOperator<String> shift(AnalysisAxis axis, long months) {
            return axis != AnalysisAxis.MONTH
                    ? key -> key
                    : key ->
                            switch (key.length()) {
                                case 7 -> YearMonth.parse(key).plusMonths(months).toString();
                                case 4 -> Year.parse(key).plusYears(months / 12).toString();
                                default -> key;
                            };
        }
    }
}
