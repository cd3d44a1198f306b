package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.shape.Field;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.table.CaseGenerator;

/** The views for statistics, read by programs of others under a role that may read nothing else. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubStatisticsTest {
    private static final int CASES = 150;
    private static final HubCluster CLUSTER = HubCluster.shared();

    private static final String VIEWS =
            "SELECT viewname FROM pg_views WHERE schemaname = 'stats' ORDER BY 1";

    /** Columns of tables that the views are made of. */
    private static final String READ =
            "SELECT DISTINCT t.relname || ' ' || a.attname FROM pg_depend d"
                    + " JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass"
                    + " JOIN pg_class v ON v.oid = r.ev_class"
                    + " JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass"
                    + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
                    + " WHERE v.relnamespace = 'stats'::regnamespace AND t.relkind IN ('r', 'p')"
                    + " AND d.refobjsubid > 0";

    private static final String UNCOMMENTED =
            "SELECT c.oid::regclass || '.' || a.attname FROM pg_class c"
                    + " JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relnamespace IN (SELECT oid FROM pg_namespace"
                    + " WHERE nspname IN ('rubezh', 'rubezh_lists', 'reading', 'persons', 'stats'))"
                    + " AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition"
                    + " AND a.attnum > 0 AND (coalesce(col_description(c.oid, a.attnum), '')"
                    + " !~ '^[ -~–—’“”]+ \\| .*[А-Яа-я]' OR obj_description(c.oid, 'pg_class') IS NULL)";

    private static final Set<String> NAMES = new TreeSet<>();

    @TempDir static Path root;
    private static OpenStation station;
    private static HubAddress address;
    private static HubAddress reader;

    @BeforeAll
    static void fillAHub() {
        address = CLUSTER.newHub();
        reader = CLUSTER.newMember(address.database(), "hub_stats");
        station = TestStations.create(root);
        var seeder = new StationSeeder(station);
        var random = new Random(38);
        Supplier<UUID> ids = () -> new UUID(random.nextLong(), random.nextLong());
        Iterator<Seizure> usual =
                new CaseGenerator(TestStations.REFERENCE, ids)
                        .generate(
                                CASES,
                                38,
                                TestStations.NOW.minus(Duration.ofDays(900)),
                                TestStations.NOW)
                        .iterator();
        for (int n = 0; n < CASES; n++) {
            Seizure seizure = n % 3 == 0 ? GeneratedSeizure.from(random) : usual.next();
            seizure.parties().persons().stream()
                    .map(person -> person.surname())
                    .filter(name -> name != null && name.matches("\\p{L}{4,}"))
                    .forEach(NAMES::add);
            UUID id = ids.get();
            seeder.put(id, seizure, List.of());
            if (n % 10 == 0) {
                seeder.cancel(id, seizure);
            }
        }
        try (HubConnection hub =
                new PostgresHub(
                                station.handle().config(),
                                station::station,
                                station.installations())
                        .open(address, HubCluster.PASSWORD)) {
            station.journal().replay(0, (_, one) -> hub.journal().accept(List.of(one), () -> {}));
            hub.lists().refresh(List.of());
        }
        station.catalogue().refresh(List.of());
    }

    @AfterAll
    static void close() {
        station.close();
    }

    /** Returns the rows of a query, as who may read the views only sees them. */
    private static List<List<String>> rows(String sql) {
        try (HubDatabase hub = CLUSTER.open(reader)) {
            return hub.query(
                    sql,
                    row -> {
                        var values = new ArrayList<String>();
                        for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                            values.add(Objects.requireNonNullElse(row.getString(n), ""));
                        }
                        return values;
                    });
        }
    }

    private static List<String> first(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    @Test
    void amountsAreThoseOfTheProgram() {
        var expected = new TreeMap<String, BigInteger>();
        for (TotalsRow row :
                station.catalogue()
                        .totals(
                                Query.ALL,
                                List.of(
                                        SeizureFields.HEADER_STATION.path(),
                                        SeizureFields.ITEMS_SUBSTANCE.path()))) {
            String key = String.join(" ", row.keys());
            row.totals()
                    .once()
                    .forEach((dimension, amount) -> add(expected, key, dimension, false, amount));
            row.totals()
                    .weighed()
                    .forEach((dimension, count) -> add(expected, key, dimension, true, count));
        }
        var found = new TreeMap<String, BigInteger>();
        rows("SELECT station, substance, dimension, additional, sum(amount)"
                        + " FROM stats.month_amounts GROUP BY 1, 2, 3, 4")
                .forEach(row ->
                        found.put(String.join(" ", row.subList(0, 4)), new BigInteger(row.get(4))));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(20);
    }

    private static void add(
            Map<String, BigInteger> sums, String key, Dimension of, boolean additional, long base) {
        String sum = key + " " + of + (additional ? " t" : " f");
        sums.put(sum, BigInteger.valueOf(base));
    }

    @Test
    void casesAreThoseOfTheProgram() {
        TotalsRow all = station.catalogue().totals(Query.ALL, List.of()).getFirst();
        List<String> expected = List.of(String.valueOf(all.cases()), String.valueOf(all.records()));
        assertThat(rows("SELECT sum(cases), sum(records) FROM stats.month_cases"))
                .containsExactly(expected);
        assertThat(rows("SELECT sum(cases), count(*) FROM stats.cases")).containsExactly(expected);
    }

    @Test
    void noViewIsMadeOfAFieldAboutAPersonOrOfFreeText() {
        List<String> read;
        try (HubDatabase hub = CLUSTER.open(address)) {
            read = hub.query(READ, row -> row.getString(1));
        }
        assertThat(read).hasSizeGreaterThan(60);
        for (String column : read) {
            String table = column.split(" ")[0];
            String name = column.split(" ")[1];
            assertThat(table).doesNotStartWith("parties").doesNotStartWith("bodies");
            String path = name.equals("value") ? table : name.split(":")[0];
            Optional<Field> field = SeizureShape.SHAPE.field(path);
            if (field.isPresent()) {
                assertThat(FieldDeclaration.of(path).sharing()).as(column).isEqualTo(Sharing.OPEN);
                boolean text = field.get().type() == String.class;
                assertThat(!text || Set.of("number", "station").contains(field.get().name()))
                        .as(column)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsKnownOfPersonsStandsInNoView() {
        assertThat(NAMES).hasSizeGreaterThan(5);
        try (HubDatabase hub = CLUSTER.open(address)) {
            var folded = NAMES.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            String sql = "SELECT t::text FROM rubezh_lists.words";
            assertThat(hub.query(sql, row -> row.getString(1)))
                    .as("names are in the hub")
                    .anyMatch(words -> folded.stream().anyMatch(words::contains));
        }
        for (String view : first(VIEWS)) {
            assertThat(first("SELECT v::text FROM stats." + view + " v"))
                    .as(view)
                    .isNotEmpty()
                    .noneMatch(row -> NAMES.stream().anyMatch(row::contains));
        }
    }

    @Test
    void everyColumnOfAHubSaysWhatItIsInBothLanguages() {
        try (HubDatabase hub = CLUSTER.open(address)) {
            assertThat(hub.query(UNCOMMENTED, row -> row.getString(1))).isEmpty();
        }
        assertThat(
                        first(
                                "SELECT col_description('stats.items'::regclass, attnum) FROM"
                                        + " pg_attribute WHERE attrelid = 'stats.items'::regclass"
                                        + " AND attname = 'amount_base'"))
                .containsExactly(
                        "Net amount: in the smallest units | Нетто: в мельчайших единицах");
    }

    /** Reports of others may rest on them. */
    @Test
    void viewsThatOthersMadeOfTheViewsOutliveNewLists() {
        CLUSTER.execute(
                address.database(),
                "CREATE VIEW public.own AS SELECT station, cases FROM stats.month_cases");
        String sql = "SELECT count(*) FROM public.own";
        long before = CLUSTER.number(address.database(), sql);
        try (HubConnection hub =
                new PostgresHub(
                                station.handle().config(),
                                station::station,
                                station.installations())
                        .open(address, HubCluster.PASSWORD)) {
            hub.rebuildLists(_ -> {});
        }
        assertThat(CLUSTER.number(address.database(), sql)).isEqualTo(before).isPositive();
        assertThat(first("SELECT views FROM stats.about")).containsExactly("1");
    }

    @Test
    void aTableOfValuesIsCopiedByPsqlAndByTheDriver() throws Exception {
        String copy =
                "COPY (SELECT * FROM stats.items ORDER BY 1, 2) TO STDOUT (FORMAT csv, HEADER)";
        var builder = new ProcessBuilder("psql", "-X", "-q", "-d", reader.toString(), "-c", copy);
        builder.environment().put("PGPASSWORD", HubCluster.PASSWORD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process psql = builder.start();
        String ofPsql = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(psql.waitFor()).isZero();
        var ofDriver = new StringWriter();
        try (Connection connection =
                DriverManager.getConnection(reader.url(), reader.user(), HubCluster.PASSWORD)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, ofDriver);
        }
        assertThat(ofPsql).isEqualTo(ofDriver.toString()).startsWith("case_id,line,substance");
        assertThat(ofPsql.lines().count()).isGreaterThan(100);
    }
}
