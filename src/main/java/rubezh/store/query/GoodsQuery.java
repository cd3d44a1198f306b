package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
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

/** Query of the goods of some cases: the lines that add to totals, see {@link Tallies}. */
final class GoodsQuery {
    private static final String SUBSTANCE = column(ITEMS_SUBSTANCE.path());
    private static final String DIMENSION = column(ITEMS_AMOUNT.path() + ":dimension");
    private static final String BASE = column(ITEMS_AMOUNT.path() + ":base");

    /** Lines of the cases whose rows a JSON array holds: a statement takes few parameters. */
    private static final String LINES =
            " FROM %s i WHERE i.seizure IN (SELECT value FROM json_each(?)) AND %s"
                    .formatted(ProjectionColumns.quoted(ITEMS.path()), TotalsQuery.counted("i"));

    private static final String BY_SUBSTANCE =
            sums(SUBSTANCE + ", count(DISTINCT i.seizure)") + LINES + " GROUP BY 4, 3";

    private static final String BY_ARTICLE =
            sums(SUBSTANCE + ", " + column(ITEMS_CATEGORY.path())) + LINES + " GROUP BY 4, 5, 3";

    private static final String CASES =
            "SELECT count(DISTINCT i.seizure)"
                    + LINES
                    + " AND "
                    + SUBSTANCE
                    + " IN (SELECT value FROM json_each(?))";

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

    /** Returns the beginning of a query of sums in two parts by dimension, then other columns. */
    private static String sums(String columns) {
        return "SELECT sum(%1$s / %2$d), sum(%1$s %% %2$d), %3$s, %4$s"
                .formatted(BASE, TotalsQuery.PART, DIMENSION, columns);
    }

    /** Returns totals by substance and dimension, the largest mass first. */
    List<Tally<SubstanceByDimension>> bySubstance() throws SQLException {
        return Connections.query(connection, BY_SUBSTANCE, GoodsQuery::bySubstance, rows).stream()
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
        return new Tally<>(key, row.getInt(5), totals(row));
    }

    /** Returns the sum of a row; none for lines without an amount. */
    private static Totals totals(ResultSet row) throws SQLException {
        @Nullable String dimension = row.getString(3);
        return dimension == null
                ? Totals.NONE
                : Totals.NONE.plus(
                        new Quantity(
                                Dimension.of(dimension),
                                TotalsQuery.number(row.getLong(1), row.getLong(2))));
    }

    /** Returns amounts by article and category as entered, without numbers of cases. */
    List<Tally<GoodsKey>> byArticle() throws SQLException {
        Map<GoodsKey, Totals> sums = new LinkedHashMap<>();
        Connections.query(
                connection,
                BY_ARTICLE,
                row -> sums.merge(article(row), totals(row), Totals::plus),
                rows);
        var goods = new ArrayList<Tally<GoodsKey>>();
        sums.forEach((key, totals) -> goods.add(new Tally<>(key, 0, totals)));
        return goods;
    }

    private static GoodsKey article(ResultSet row) throws SQLException {
        return new GoodsKey(
                Objects.requireNonNullElse(row.getString(4), ""),
                Objects.requireNonNullElse(row.getString(5), ""));
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
