package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;

/** Query of the goods of some cases: the lines that add to totals, see {@link Tallies}. */
final class GoodsQuery {
    private static final String SUBSTANCE = column(ITEMS_SUBSTANCE.path());

    /** Lines of the cases whose rows a JSON array holds: a statement takes few parameters. */
    private static final String LINES =
            " FROM %s i WHERE i.seizure IN (SELECT CAST(value AS BIGINT) FROM json_each(?)) AND %s"
                    .formatted(ProjectionColumns.quoted(ITEMS.path()), LineSums.counted("i"));

    /** A row for each dimension of a line: with its amount and, besides, with its count. */
    private static final String BY_SUBSTANCE =
            """
            SELECT sum(high), sum(low), dimension, substance,
                sum((SELECT %9$s FROM seizure s WHERE s.rowid = one.seizure)), sum(also)
            FROM (SELECT sum(base / %1$d) AS high, sum(base %% %1$d) AS low, dimension, substance,
                seizure, sum(base * also) AS also
            FROM (SELECT i.seizure, %2$s AS substance, %3$s AS base, %4$s AS dimension, 0 AS also
                %8$s AND (%3$s IS NOT NULL OR %5$s IS NULL)
                UNION ALL SELECT i.seizure, %2$s, %5$s, %6$s, %7$s %8$s AND %5$s IS NOT NULL) line
            GROUP BY substance, dimension, seizure) one GROUP BY substance, dimension\
            """
                    .formatted(
                            LineSums.PART,
                            SUBSTANCE,
                            LineSums.BASE,
                            LineSums.DIMENSION,
                            LineSums.COUNT,
                            LineSums.COUNT_DIMENSION,
                            LineSums.MEASURED,
                            LINES,
                            SummaryCondition.CASES);

    private static final String BY_ARTICLE =
            "SELECT %1$s, %2$s, %3$s%4$s GROUP BY 7, 8, %5$s"
                    .formatted(
                            LineSums.COLUMNS,
                            SUBSTANCE,
                            column(ITEMS_CATEGORY.path()),
                            LINES,
                            String.join(", ", LineSums.GROUPS));

    private static final String CASES =
            "SELECT sum("
                    + SummaryCondition.CASES
                    + ") FROM seizure s WHERE s.rowid IN (SELECT i.seizure"
                    + LINES
                    + " AND "
                    + SUBSTANCE
                    + " IN (SELECT value FROM json_each(?)))";

    private final Connection connection;
    private final String rows;

    /**
     * @param rows row ids of the cases
     */
    GoodsQuery(Connection connection, List<Long> rows) {
        this.connection = connection;
        this.rows = rows.toString();
    }

    private static String column(String path) {
        return "i." + ProjectionColumns.quoted(path);
    }

    /** Returns totals by substance and dimension, the largest mass first. */
    List<Tally<SubstanceByDimension>> bySubstance() throws SQLException {
        return Connections.query(connection, BY_SUBSTANCE, GoodsQuery::bySubstance, rows, rows)
                .stream()
                .sorted(Tallies.largestFirst())
                .toList();
    }

    private static Tally<SubstanceByDimension> bySubstance(ResultSet row) throws SQLException {
        String substance = row.getString(4);
        String dimension = row.getString(3);
        var key =
                new SubstanceByDimension(
                        substance == null ? null : new Substance(substance),
                        dimension == null ? null : Dimension.of(dimension));
        return new Tally<>(key, row.getLong(5), totals(row));
    }

    /** Returns the sum of a row, and how much of it was measured too. */
    private static Totals totals(ResultSet row) throws SQLException {
        @Nullable String code = row.getString(3);
        if (code == null) {
            return Totals.NONE;
        }
        Dimension dimension = Dimension.of(code);
        long also = row.getLong(6);
        long base = LineSums.number(row.getLong(1), row.getLong(2)) - also;
        Totals counted =
                also == 0 ? Totals.NONE : Totals.NONE.plusCount(new Quantity(dimension, also));
        return counted.plus(new Quantity(dimension, base));
    }

    /** Returns amounts by article and category as entered, without numbers of cases. */
    List<Tally<GoodsKey>> byArticle() throws SQLException {
        Map<GoodsKey, Totals> sums = new LinkedHashMap<>();
        Connections.query(
                connection,
                BY_ARTICLE,
                row -> sums.merge(article(row), LineSums.totals(row, 1), Totals::plus),
                rows);
        var goods = new ArrayList<Tally<GoodsKey>>();
        sums.forEach((key, totals) -> goods.add(new Tally<>(key, 0, totals)));
        return goods;
    }

    private static GoodsKey article(ResultSet row) throws SQLException {
        return new GoodsKey(
                Objects.requireNonNullElse(row.getString(7), ""),
                Objects.requireNonNullElse(row.getString(8), ""));
    }

    /** Returns the number of cases with one of some substances. */
    long cases(List<String> substances) throws SQLException {
        String codes =
                substances.stream()
                        .map(code -> '"' + code + '"')
                        .collect(Collectors.joining(",", "[", "]"));
        return Connections.query(connection, CASES, row -> row.getLong(1), rows, codes).getFirst();
    }
}
