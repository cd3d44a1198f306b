package rubezh.store.query;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.summary.Tallies;
import rubezh.store.projection.ProjectionColumns;

/**
 * Sums over lines of goods, with their table as {@code i}, as {@code SeizedItem#totals} has them:
 * an amount in its dimension and, besides, a number of pieces.
 */
public final class LineSums {
    /** Divisor that splits sums into two parts, because SQLite fails on an integer overflow. */
    static final long PART = 1_000_000_000;

    public static final String BASE = column(SeizureFields.ITEMS_AMOUNT.path() + ":base");
    public static final String DIMENSION = column(SeizureFields.ITEMS_AMOUNT.path() + ":dimension");
    public static final String COUNT = column(ProjectionColumns.COUNT.get(0));
    public static final String COUNT_DIMENSION = column(ProjectionColumns.COUNT.get(1));
    public static final String MEASURED = column(ProjectionColumns.COUNT.get(2));

    /** Columns that {@link #totals} reads. */
    static final String COLUMNS =
            "sum(%1$s / %2$d), sum(%1$s %% %2$d), %3$s, sum(%4$s), %5$s, %6$s"
                    .formatted(BASE, PART, DIMENSION, COUNT, COUNT_DIMENSION, MEASURED);

    /** Columns to group by, so that each sum is of one dimension. */
    static final List<String> GROUPS = List.of(DIMENSION, COUNT_DIMENSION, MEASURED);

    private LineSums() {}

    /** Returns the condition of a line that adds to totals, see {@link Tallies#isCounted}. */
    public static String counted(String lines) {
        return lines + ".\"items.stage\" IS DISTINCT FROM '" + Tallies.NOT_CONFIRMED.code() + "'";
    }

    private static String column(String name) {
        return "i." + ProjectionColumns.quoted(name);
    }

    /**
     * Reads the sums of a group.
     *
     * @param first index of the first of {@link #COLUMNS}
     */
    static Totals totals(ResultSet row, int first) throws SQLException {
        Totals totals = Totals.NONE;
        if (row.getString(first + 2) instanceof String dimension) {
            long base = number(row.getLong(first), row.getLong(first + 1));
            totals = totals.plus(new Quantity(Dimension.of(dimension), base));
        }
        if (row.getString(first + 4) instanceof String dimension) {
            var count = new Quantity(Dimension.of(dimension), row.getLong(first + 3));
            totals = row.getBoolean(first + 5) ? totals.plusCount(count) : totals.plus(count);
        }
        return totals;
    }

    /** Joins the two parts of a sum; saturates at the range of long. */
    static long number(long parts, long rest) {
        BigInteger max = BigInteger.valueOf(Long.MAX_VALUE);
        BigInteger whole = BigInteger.valueOf(parts).multiply(BigInteger.valueOf(PART));
        BigInteger sum = whole.add(BigInteger.valueOf(rest));
        return sum.min(max).max(max.negate()).longValueExact();
    }
}
