package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.register.CaseGrouping;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.Cell;
import rubezh.register.CrossTotals.Share;
import rubezh.register.Query;
import rubezh.register.TotalsRow;

/**
 * Query of totals by two groupings, made of {@link TotalsQuery}: the cells, then the sums of rows
 * and columns. Sums are added up where each case is in one group; else they are counted anew, as a
 * case with two values counts in its sum once.
 */
final class CrossQuery {
    private final Connection connection;
    private final Query query;
    private final ReferenceData reference;
    private final String drugs;

    CrossQuery(Connection connection, Query query, ReferenceData reference) {
        this.connection = connection;
        this.query = query;
        this.reference = reference;
        this.drugs = new DrugLines(reference).condition();
    }

    CrossTotals read(CaseGrouping rows, CaseGrouping columns) throws SQLException {
        List<TotalsRow> cells = totals(List.of(rows, columns)).read();
        List<TotalsRow> byRow = margin(cells, 0, List.of(rows), columns);
        List<TotalsRow> byColumn = margin(cells, 1, List.of(columns), rows);
        boolean singleRows = GroupKeys.isSingle(rows);
        List<TotalsRow> all =
                singleRows
                        ? margin(byRow, -1, List.of(), rows)
                        : margin(byColumn, -1, List.of(), columns);
        var cellRows = new TreeMap<Cell, TotalsRow>();
        cells.forEach(row -> cellRows.put(new Cell(row.keys().get(0), row.keys().get(1)), row));
        return new CrossTotals(
                cellRows,
                byKey(byRow),
                byKey(byColumn),
                all.isEmpty() ? CrossTotals.NOTHING : all.getFirst(),
                TotalsQuery.records(connection, query),
                imprecise());
    }

    private static SortedMap<String, TotalsRow> byKey(List<TotalsRow> rows) {
        var byKey = new TreeMap<String, TotalsRow>();
        rows.forEach(row -> byKey.put(row.keys().getFirst(), row));
        return byKey;
    }

    private TotalsQuery totals(List<CaseGrouping> groupings) throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return new TotalsQuery(connection, query, groupings, reference, drugs);
    }

    /**
     * Returns the sums over one grouping.
     *
     * @param finer totals of one grouping more
     * @param kept index of the key that is kept, -1 for none
     * @param groupings those of the sums
     * @param dropped the other grouping
     */
    private List<TotalsRow> margin(
            List<TotalsRow> finer, int kept, List<CaseGrouping> groupings, CaseGrouping dropped)
            throws SQLException {
        if (!GroupKeys.isSingle(dropped) && !GroupKeys.isOfItems(dropped)) {
            return totals(groupings).read();
        }
        SortedMap<List<String>, TotalsRow> sums = new TreeMap<>(TotalsQuery::compare);
        for (TotalsRow row : finer) {
            List<String> keys = kept < 0 ? List.of() : List.of(row.keys().get(kept));
            sums.merge(keys, withKeys(row, keys), CrossQuery::sum);
        }
        if (GroupKeys.isSingle(dropped)) {
            return List.copyOf(sums.values());
        }
        var counted = new ArrayList<TotalsRow>();
        totals(groupings)
                .cases()
                .forEach((keys, count) ->
                        counted.add(
                                new TotalsRow(
                                        keys,
                                        count.cases(),
                                        sums.getOrDefault(keys, CrossTotals.NOTHING).totals(),
                                        count.records())));
        return counted;
    }

    private static TotalsRow withKeys(TotalsRow row, List<String> keys) {
        return new TotalsRow(keys, row.cases(), row.totals(), row.records());
    }

    private static TotalsRow sum(TotalsRow one, TotalsRow other) {
        return new TotalsRow(
                one.keys(),
                one.cases() + other.cases(),
                one.totals().plus(other.totals()),
                one.records() + other.records());
    }

    private ImpreciseCases imprecise() throws SQLException {
        var byPrecision = new HashMap<String, Long>();
        new TotalsQuery(connection, query.ofImpreciseTime(), List.of(EVENT_PRECISION.path()))
                .cases()
                .forEach((keys, count) -> byPrecision.put(keys.getFirst(), count.cases()));
        return ImpreciseCases.of(byPrecision);
    }

    /** Returns the records behind a figure, the newest first. */
    List<Share> behind(Map<CaseGrouping, String> keys) throws SQLException {
        List<CaseGrouping> groupings = List.copyOf(keys.keySet());
        List<String> values = groupings.stream().map(keys::get).toList();
        TotalsQuery totals = totals(groupings);
        Map<UUID, Totals> sums = totals.sumsOf(values);
        return totals.recordsOf(values).stream()
                .map(one ->
                        new Share(
                                one.recordId(),
                                one.number(),
                                one.time(),
                                one.cases(),
                                sums.getOrDefault(one.recordId(), Totals.NONE)))
                .toList();
    }
}
