package rubezh.store;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;

import module java.base;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Language;

/**
 * Opens the list of a register that {@link StoreMeasurement} has filled, and reads pages of it,
 * each beside a query of SQLite on the same tables that reads the same rows and makes nothing of
 * them. {@code ListMeasurement folder}
 */
public final class ListMeasurement {
    private static final int PAGE = 50;
    private static final int TIMES = 200;
    private static final String ORDER =
            " ORDER BY moment DESC, \"header.number\" DESC, record_id DESC LIMIT " + PAGE;

    private final SqliteCatalogue catalogue;

    private ListMeasurement(SqliteCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        long start = System.nanoTime();
        try (OpenStation station = StoreMeasurement.open(folder)) {
            System.out.printf(Locale.ROOT, "sign in: %.0f ms%n", millis(start));
            new ListMeasurement((SqliteCatalogue) station.catalogue()).run();
        }
    }

    private void run() {
        print("first page of the process", once(() -> page(Query.ALL, 0)), 0);
        print("first count", once(() -> catalogue.count(Query.ALL)), 0);
        print("first sums", once(this::sums), 0);
        Query draft = Query.ALL.where(HEADER_STATUS, Set.of("SUBMITTED"));
        Query post = Query.ALL.where(PLACE_POST, Set.of("KG-DOS"));
        compare("newest page", () -> page(Query.ALL, 0), "");
        compare("oldest page", () -> page(Query.ALL.oldestFirst(), 0), null);
        compare("newest submitted", () -> page(draft, 0), "\"header.status\" = 'SUBMITTED'");
        compare("newest of a post", () -> page(post, 0), "\"place.post\" = 'KG-DOS'");
        print("page 1,000", median(20, () -> page(Query.ALL, 1_000 * PAGE)), 0);
        long half = catalogue.count(Query.ALL) / 2;
        print("page in the middle", median(5, () -> page(Query.ALL, (int) half)), 0);
        print("opening: page, count, sums", median(5, this::opening), 0);
        for (FieldPath path : List.of(PLACE_POST, ITEMS_SUBSTANCE, ROUTE_DEPARTURE)) {
            print("first by " + path, once(() -> page(byLabel(path), 0)), 0);
            compareLabels(path, 0);
            compareLabels(path, (int) half);
        }
    }

    private static Query byLabel(FieldPath path) {
        return Query.ALL.orderedBy(path.path(), false, Language.RU);
    }

    /** Compares with SQLite that reads the same number of rows in the order of the codes. */
    private void compareLabels(FieldPath path, int offset) {
        String column = path.equals(ITEMS_SUBSTANCE) ? "substance" : '"' + path.path() + '"';
        String order = ORDER.replace(" DESC", "").replace("BY moment", "BY " + column + ", moment");
        String sql = "SELECT * FROM seizure" + order + " OFFSET " + offset;
        double raw = median(TIMES, () -> catalogue.database().read(c -> bytes(c, sql)));
        String what = "by " + path + " from " + offset;
        print(what, median(TIMES, () -> page(byLabel(path), offset)), raw);
    }

    private Object page(Query query, int offset) {
        return catalogue.page(query, offset, PAGE);
    }

    private Object sums() {
        return List.of(
                catalogue.totals(Query.ALL, List.of(ITEMS_SUBSTANCE.path())),
                catalogue.excluded(Query.ALL));
    }

    private Object opening() {
        return List.of(page(Query.ALL, 0), catalogue.count(Query.ALL), sums());
    }

    /**
     * @param where condition of the query beside it; null for the oldest first
     */
    private void compare(String what, Supplier<Object> action, @Nullable String where) {
        String condition = where == null || where.isEmpty() ? "" : " WHERE " + where;
        String order = where == null ? ORDER.replace(" DESC", "") : ORDER;
        String sql = "SELECT * FROM seizure" + condition + order;
        double raw = median(TIMES, () -> catalogue.database().read(c -> bytes(c, sql)));
        print(what, median(TIMES, action), raw);
    }

    private static long bytes(Connection connection, String sql) throws SQLException {
        return Connections.query(
                        connection,
                        sql,
                        row -> {
                            long length = 0;
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                String text = row.getString(i);
                                length += text == null ? 0 : text.length();
                            }
                            return length;
                        })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Returns the processor time of this thread, which other work on the machine does not change.
     */
    private static double once(Supplier<Object> action) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        var _ = action.get();
        return (thread.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(int times, Supplier<Object> action) {
        double[] took = new double[times];
        for (int i = -times / 4; i < times; i++) {
            double one = once(action);
            if (i >= 0) {
                took[i] = one;
            }
        }
        Arrays.sort(took);
        return took[times / 2];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double took, double raw) {
        String ratio = raw == 0 ? "" : " raw %.2f ms, ratio %.1f".formatted(raw, took / raw);
        System.out.printf(Locale.ROOT, "%-28s %9.2f ms%s%n", what, took, ratio);
    }
}
