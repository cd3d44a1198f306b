package rubezh.register;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.RecordCount;

/**
 * Totals of cases by two groupings, with those of each row, each column and all. A case with
 * several values of a grouping is in several groups, so that its rows may add up to more than all.
 * Amounts are those of drugs and precursors alone.
 *
 * @param cells totals of the cells that have cases
 * @param rows totals by key of the row
 * @param columns totals by key of the column
 * @param all totals of all cases
 * @param records numbers of the records of the selection, whether they count or not
 * @param imprecise cases that may belong to the selection, but whose time is not known well enough
 */
public record CrossTotals(
        SortedMap<Cell, TotalsRow> cells,
        SortedMap<String, TotalsRow> rows,
        SortedMap<String, TotalsRow> columns,
        TotalsRow all,
        List<RecordCount> records,
        ImpreciseCases imprecise) {
    /** Totals of no cases. */
    public static final TotalsRow NOTHING = new TotalsRow(List.of(), 0, Totals.NONE, 0);

    public CrossTotals {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        records = List.copyOf(records);
    }

    /** Keys of a cell. */
    public record Cell(String row, String column) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::row).thenComparing(Cell::column);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Record behind a figure.
     *
     * @param recordId its id
     * @param number number of the case; empty without one
     * @param time day, month or year of the case as far as it is known, {@code 2026-10-29}; empty
     *     without a time
     * @param cases number of cases that it stands for
     * @param totals what its goods add to the figure
     */
    public record FigureRow(UUID recordId, String number, String time, long cases, Totals totals) {}
}
