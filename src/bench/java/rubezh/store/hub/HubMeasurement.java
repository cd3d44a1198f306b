package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.journal.StoredRevision;
import rubezh.limit.ProcessorClock;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StoreMeasurement;
import rubezh.store.file.Connections;
import rubezh.store.query.ListCatalogue;

/**
 * A hub with the cases of a register that {@link StoreMeasurement} filled, taken in, then as many
 * times over in the lists as are asked for, at minutes of their own: searching as somebody types
 * beside the better of the two bare plans of the server, pages, and a dashboard of a year. The
 * server is that of the tests, on this computer, without synchronising its disk. {@code
 * HubMeasurement folder times revisions}
 */
public final class HubMeasurement {
    private static final StationClock CLOCK =
            new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));

    private static final int ROUNDS = 8;
    private static final int TO_WARM_UP = 2;

    /** Revisions that come together, as those of a bundle. */
    private static final int TOGETHER = 10_000;

    /** What somebody types, and the words that it asks for. */
    private static final Map<String, String> SEARCHES =
            Map.ofEntries(
                    Map.entry("г", "'г':*"),
                    Map.entry("гер", "'гер':*"),
                    Map.entry("героин", "'героин':*"),
                    Map.entry("опи", "'опи':*"),
                    Map.entry("heroin", "'heroin':*"),
                    Map.entry("саид", "'саид':*"),
                    Map.entry("иван", "'иван':*"),
                    Map.entry("osh her", "'osh':* & 'her':*"),
                    Map.entry("гер бак", "'гер':* & 'бак':*"),
                    Map.entry("кордай маш", "'кордай':* & 'маш':*"),
                    Map.entry("к о", "'к':* & 'о':*"),
                    Map.entry("2024", "'2024':*"),
                    Map.entry("zzzz", "'zzzz':*"));

    private static final String WALK =
            "SELECT s.rowid FROM words w JOIN seizure s USING (rowid) WHERE w.t @@ CAST(? AS tsquery)"
                    + " ORDER BY w.rowid DESC LIMIT 50";
    private static final String COLLECT =
            "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE t @@ CAST(? AS tsquery))"
                    + " SELECT s.rowid FROM hits JOIN seizure s USING (rowid)"
                    + " ORDER BY s.rowid DESC LIMIT 50";

    /** Tables of the lists with the column that is the number of a row. */
    private static final String TABLES =
            "SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'rubezh_lists'"
                    + " AND (column_name = 'seizure' OR column_name = 'rowid')"
                    + " ORDER BY table_name <> 'seizure', table_name";

    private final HubDatabase database;
    private final Catalogue lists;

    private HubMeasurement(HubDatabase database, Catalogue lists) {
        this.database = database;
        this.lists = lists;
    }

    public static void main(String[] args) throws Exception {
        HubCluster cluster = HubCluster.shared();
        HubAddress address = cluster.newHub();
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            var connector =
                    new PostgresHub(
                            station.handle().config(), station::station, station.installations());
            try (HubConnection hub = connector.open(address, HubCluster.PASSWORD);
                    HubDatabase database = cluster.open(address)) {
                takeIn(station, hub, Integer.parseInt(args[2]));
                var measurement = new HubMeasurement(database, hub.lists());
                measurement.multiply(Integer.parseInt(args[1]));
                measurement.search();
                measurement.pages();
            }
        }
    }

    /** Fills a hub with the cases of a register, in the lists as many times as are asked for. */
    static void fill(HubCluster cluster, HubAddress address, OpenStation station, int times)
            throws IOException {
        var connector =
                new PostgresHub(
                        station.handle().config(), station::station, station.installations());
        try (HubConnection hub = connector.open(address, HubCluster.PASSWORD);
                HubDatabase database = cluster.open(address)) {
            takeIn(station, hub, Integer.MAX_VALUE);
            if (times > 1) {
                new HubMeasurement(database, hub.lists()).multiply(times);
            }
        }
    }

    /** Adds the revisions of a register, already verified, and brings the lists up to date. */
    private static void takeIn(OpenStation station, HubConnection hub, int most)
            throws IOException {
        var clock = new ProcessorClock();
        long used = clock.nanos();
        long start = System.nanoTime();
        var batch = new ArrayList<StoredRevision>(TOGETHER);
        var count = new AtomicLong();
        station.journal()
                .replay(
                        0,
                        (_, revision) -> {
                            if (count.get() + batch.size() < most) {
                                batch.add(revision);
                            }
                            if (batch.size() == TOGETHER) {
                                count.addAndGet(add(hub, batch));
                            }
                        });
        count.addAndGet(add(hub, batch));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "taken in %d revisions in %.1f s, %.1f of processor time here: %.0f a second%n",
                count.get(),
                seconds,
                (clock.nanos() - used) / 1e9,
                count.get() / seconds);
    }

    private static int add(HubConnection hub, List<StoredRevision> batch) {
        int added = hub.journal().accept(batch, () -> {});
        hub.lists().refresh(List.of());
        batch.clear();
        return added;
    }

    /** A table of the lists and its number of a row. */
    private record RowTable(String name, String row) {}

    /** Writes the rows of the lists over and over, each time a minute apart, then the indexes. */
    private void multiply(int times) {
        long start = System.nanoTime();
        List<RowTable> tables =
                database.query(TABLES, row -> new RowTable(row.getString(1), row.getString(2)));
        database.write(c -> {
            HubDatabase.run(c, "SET LOCAL ROLE hub_owner");
            HubDatabase.run(c, "DROP INDEX rubezh_lists.\"words by word\"");
            HubDatabase.run(
                    c,
                    "CREATE TEMP TABLE base ON COMMIT DROP AS SELECT rowid FROM (SELECT rowid,"
                            + " lead(rowid) OVER (ORDER BY rowid) - rowid AS gap FROM seizure) g"
                            + " WHERE gap > 16 * "
                            + (times / 16 + 2)
                            + " AND rowid % 16 = 0");
            HubDatabase.run(c, "CREATE UNIQUE INDEX ON base(rowid)");
            HubDatabase.run(c, "ANALYZE base");
            for (int time = 1; time < times; time++) {
                for (RowTable table : tables) {
                    repeat(c, table, time);
                }
            }
            HubDatabase.run(c, "DELETE FROM months");
            HubDatabase.run(c, "DELETE FROM month_figures");
            return true;
        });
        lap("rows", start);
        database.write(c -> {
            HubDatabase.run(c, "SET LOCAL ROLE hub_owner");
            HubDatabase.run(c, "SET LOCAL maintenance_work_mem = '1GB'");
            HubDatabase.run(c, "SET LOCAL search_path = rubezh_lists, rubezh");
            HubListSchema.createIndexes(c);
            HubDatabase.run(c, "ANALYZE words, seizure, items");
            return true;
        });
        lap("index of words", start);
        System.out.println(
                database.query("SELECT count(*) FROM seizure", row -> row.getLong(1))
                        + " cases, "
                        + database.query(
                                "SELECT pg_size_pretty(pg_database_size(current_database()))",
                                row -> row.getString(1)));
    }

    private static void repeat(Connection connection, RowTable table, int time)
            throws SQLException {
        List<String> columns =
                Connections.query(
                        connection,
                        "SELECT column_name FROM information_schema.columns WHERE table_schema ="
                                + " 'rubezh_lists' AND table_name = ? ORDER BY ordinal_position",
                        row -> row.getString(1),
                        table.name());
        String values =
                columns.stream()
                        .map(column ->
                                column.equals(table.row())
                                        ? "t.\"" + column + "\" + " + time
                                        : column.equals("record_id")
                                                ? "decode(md5(t.record_id || '\\x%08x'), 'hex')"
                                                        .formatted(time)
                                                : column.equals("moment")
                                                        ? "t.moment + " + time / 16 * 60
                                                        : "t.\"" + column + '"')
                        .collect(Collectors.joining(", "));
        HubDatabase.run(
                connection,
                "INSERT INTO rubezh_lists.\"%1$s\" SELECT %2$s FROM rubezh_lists.\"%1$s\" t JOIN base b ON b.rowid = t.\"%3$s\""
                        .formatted(table.name(), values, table.row()));
    }

    private void search() {
        int count = (ROUNDS - TO_WARM_UP) * SEARCHES.size();
        double[] limit = new double[count];
        double[] took = new double[count];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var search : SEARCHES.entrySet()) {
                double walk = round < TO_WARM_UP + 1 ? bare(WALK, search.getValue()) : 1e9;
                double collect = bare(COLLECT, search.getValue());
                double program =
                        millis(() -> lists.page(Query.ALL.matching(search.getKey()), 0, 50));
                if (round == TO_WARM_UP) {
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s walk %.1f collect %.1f program %.1f ms%n",
                            search.getKey(),
                            walk,
                            collect,
                            program);
                }
                if (round >= TO_WARM_UP) {
                    limit[at] = Math.min(walk, collect);
                    took[at++] = program;
                }
            }
        }
        percentiles("search, the better bare plan", limit);
        percentiles("search, program", took);
    }

    private double bare(String sql, String words) {
        return millis(() -> database.query(sql, row -> row.getLong(1), words));
    }

    private void pages() {
        long cases = lists.count(Query.ALL);
        for (int i = 0; i < 3; i++) {
            tell("newest page", () -> lists.page(Query.ALL, 0, 50));
            tell("page of the middle", () -> lists.page(Query.ALL, (int) (cases / 2), 50));
        }
        SummaryPeriod year = SummaryPeriod.of(Kind.YEAR, LocalDate.of(2020, 6, 1), CLOCK);
        for (int i = 0; i < 3; i++) {
            tell("dashboard of a year", () -> ((ListCatalogue) lists).figures(List.of(year)));
        }
    }

    private static void tell(String what, Runnable action) {
        System.out.printf(Locale.ROOT, "%s: %.1f ms%n", what, millis(action));
    }

    private static double millis(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void lap(String what, long start) {
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void percentiles(String what, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f p95 %.1f max %.1f ms%n",
                what,
                values[values.length / 2],
                values[values.length * 95 / 100],
                values[values.length - 1]);
    }
}
