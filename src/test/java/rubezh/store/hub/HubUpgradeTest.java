package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** Tables of a hub that an earlier program made, and of one that a newer program changed. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class HubUpgradeTest {
    /** What makes up the tables: columns, indexes, functions, views, rights, comments. */
    private static final List<String> SHAPE =
            List.of(
                    "SELECT c.oid::regclass || ' ' || coalesce(a.attname, '') || ' '"
                            + " || c.relrowsecurity || c.relforcerowsecurity || ' '"
                            + " || coalesce(a.attacl::text, '') || ' '"
                            + " || coalesce(format_type(a.atttypid, a.atttypmod), '') || ' '"
                            + " || coalesce(col_description(c.oid, a.attnum), '') || ' '"
                            + " || coalesce(obj_description(c.oid, 'pg_class'), '') || ' '"
                            + " || coalesce(array_to_string(c.reloptions, ','), '') || ' '"
                            + " || coalesce((SELECT string_agg(x::text, ',' ORDER BY x::text)"
                            + " FROM unnest(c.relacl) x), '')"
                            + " FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid"
                            + " AND a.attnum > 0 WHERE c.relnamespace IN (SELECT oid FROM"
                            + " pg_namespace WHERE nspname = ANY(%1$s))"
                            + " AND c.relkind <> 't'",
                    "SELECT indexdef FROM pg_indexes WHERE schemaname LIKE 'rubezh%'",
                    "SELECT pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') FROM pg_proc p"
                            + " WHERE p.pronamespace = 'rubezh'::regnamespace AND p.prokind = 'f'"
                            + " AND p.probin IS NULL",
                    "SELECT schemaname || viewname || viewowner || definition FROM pg_views"
                            + " WHERE schemaname = ANY(%1$s)",
                    "SELECT p::text FROM pg_policies p",
                    "SELECT d::text FROM pg_default_acl d",
                    "SELECT nspname || nspacl::text FROM pg_namespace WHERE nspname = ANY(%1$s)");

    private static final String SCHEMAS = "'{rubezh, rubezh_lists, reading, persons, stats}'";

    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private HubAddress address;

    @BeforeEach
    void makeHubOfAnEarlierProgram() throws IOException {
        try (InputStream dump = getClass().getResourceAsStream("/rubezh/hub/version-2.sql")) {
            address = cluster.newHubOf(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private int upgrade() {
        try (HubDatabase hub = cluster.open(address)) {
            return HubSchema.upgrade(hub);
        }
    }

    private void requireKnown() {
        try (HubDatabase hub = cluster.open(address)) {
            HubSchema.requireKnown(hub);
        }
    }

    private SortedSet<String> shape(HubAddress of) {
        try (HubDatabase hub = cluster.open(of)) {
            var shape = new TreeSet<String>();
            SHAPE.forEach(sql ->
                    shape.addAll(hub.query(sql.replace("%1$s", SCHEMAS), row -> row.getString(1))));
            return shape;
        }
    }

    private void setVersion(int version) {
        cluster.execute(address.database(), "UPDATE rubezh.hub SET version = " + version);
    }

    @Test
    void tablesOfAnEarlierProgramAreRefusedUntilTheyAreUpgraded() {
        assertFault(this::requireKnown, "HUB-017");
        assertThat(upgrade()).isEqualTo(2);
        requireKnown();
        assertThat(upgrade()).isEqualTo(HubSchema.version());
    }

    @Test
    void anUpgradedHubHasItsRecordsAndTheTablesOfANewOne() {
        upgrade();
        try (OpenStation station = TestStations.create(root);
                HubConnection hub = open(station)) {
            hub.rebuildLists(_ -> {});
            assertThat(hub.lists().count(Query.ALL)).isEqualTo(3);
            assertThat(hub.hasSoundLists()).isTrue();
        }
        assertThat(shape(address)).isEqualTo(shape(cluster.newHub()));
    }

    private HubConnection open(OpenStation station) {
        return new PostgresHub(station.handle().config(), station::station, station.installations())
                .open(address, HubCluster.PASSWORD);
    }

    /** Lists of the version of this program need not be made anew. */
    @Test
    void listsThatAreCurrentGetIndexesAndViewsAtOnce() {
        cluster.execute(
                address.database(),
                "DROP SCHEMA rubezh_lists CASCADE; UPDATE rubezh.hub SET version = 2");
        try (HubDatabase hub = cluster.open(address)) {
            hub.write(connection -> {
                HubDatabase.run(connection, "SET LOCAL ROLE " + HubSchema.OWNER);
                HubListSchema.create(connection, HubDatabase.LISTS);
                HubListSchema.createIndexes(connection);
                HubDatabase.run(connection, "DROP INDEX rubezh_lists.\"sorted by state\"");
                return true;
            });
        }
        upgrade();
        assertThat(shape(address)).isEqualTo(shape(cluster.newHub()));
    }

    @Test
    void tablesOfANewerProgramAreRefusedAndLeftAsTheyAre() {
        setVersion(HubSchema.version() + 1);
        SortedSet<String> before = shape(address);
        assertFault(this::requireKnown, "HUB-012");
        assertFault(this::upgrade, "HUB-012");
        assertThat(shape(address)).isEqualTo(before);
    }

    @Test
    void onlyTheOwnerUpgrades() {
        address = cluster.newMember(address.database(), "hub_officer");
        assertFault(this::upgrade, "HUB-004");
    }

    @Test
    void othersReadAndAddMeanwhile() throws SQLException {
        try (Connection reader = cluster.connect(address.database());
                Connection writer = cluster.connect(address.database())) {
            reader.setAutoCommit(false);
            writer.setAutoCommit(false);
            HubDatabase.run(reader, "SELECT count(*) FROM rubezh_lists.seizure");
            HubDatabase.run(reader, "SELECT count(*) FROM rubezh.revision");
            HubDatabase.run(writer, "SET search_path = rubezh, rubezh_lists");
            HubDatabase.run(writer, "DELETE FROM rubezh_lists.months");
            try (var intake = new HubIntake(writer)) {
                intake.add(RevisionChains.of(new TestSigner(1), 3).iterator());
                assertThat(upgrade()).isEqualTo(2);
            }
            writer.commit();
            HubDatabase.run(reader, "SELECT count(*) FROM rubezh_lists.words");
        }
        assertThat(cluster.number(address.database(), "SELECT count(*) FROM rubezh.revision"))
                .isEqualTo(6);
    }

    /** A late step is to replace a function; who is changing it holds the upgrade there. */
    @ParameterizedTest
    @CsvSource({"true, HUB-002", "false, HUB-007"})
    void whatEndsHalfWayLeavesTheTablesAsTheyWere(boolean killed, String code) throws Exception {
        SortedSet<String> before = shape(address);
        try (Connection holder = cluster.connect(address.database());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            HubDatabase.run(holder, "ALTER FUNCTION rubezh.end_batch(bigint) COST 99");
            Future<Integer> running = other.submit(this::upgrade);
            awaitHeld();
            if (killed) {
                cluster.execute(
                        "postgres",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE " + held());
            }
            assertThat(running)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Fault.class)
                    .withMessageContaining(code);
            holder.rollback();
        }
        assertThat(shape(address)).isEqualTo(before);
        assertThat(upgrade()).isEqualTo(2);
    }

    private String held() {
        return "datname = '%s' AND wait_event_type = 'Lock'".formatted(address.database());
    }

    private void awaitHeld() {
        String sql = "SELECT count(*) FROM pg_stat_activity WHERE " + held();
        while (cluster.number("postgres", sql) == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ofTwoAtOnceOneUpgrades() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var before = new TreeSet<Integer>();
            for (Future<Integer> one :
                    both.invokeAll(List.<Callable<Integer>>of(this::upgrade, this::upgrade))) {
                before.add(one.get());
            }
            assertThat(before).containsExactly(2, HubSchema.version());
        }
    }

    /** Before the upgrade numbers of batches were given under a lock of another kind. */
    @Test
    void whoGotANumberBeforeKeepsItAndWhoWantsTheSameOneAfterwardsComesAgain() throws Exception {
        try (HubDatabase hub = cluster.open(address);
                Connection before = cluster.connect(address.database());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            before.setAutoCommit(false);
            HubDatabase.run(before, "SET search_path = rubezh, rubezh_lists");
            try (var intake = new HubIntake(before)) {
                intake.add(RevisionChains.of(new TestSigner(1), 3).iterator());
            }
            assertThat(upgrade()).isEqualTo(2);
            Callable<Integer> accept =
                    () ->
                            new HubJournal(hub)
                                    .accept(RevisionChains.of(new TestSigner(2), 2), () -> {});
            Future<Integer> after = other.submit(accept);
            awaitHeld();
            before.commit();
            assertThat(after)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("HUB-007");
            assertThat(accept.call()).isEqualTo(2);
        }
        assertThat(
                        cluster.text(
                                address.database(),
                                "SELECT string_agg(last::text, ',' ORDER BY no) FROM rubezh.batch WHERE no > 1"))
                .isEqualTo("2,1");
    }

    /** Taking in goes on for days; it looks at each batch. */
    @Test
    void whoIsConnectedAddsNothingToTablesOfANewerProgram() {
        upgrade();
        try (HubDatabase hub = cluster.open(address)) {
            var journal = new HubJournal(hub);
            long before = journal.position();
            setVersion(HubSchema.version() + 1);
            assertFault(
                    () -> journal.accept(RevisionChains.of(new TestSigner(1), 1), () -> {}),
                    "HUB-012");
            assertThat(journal.position()).isEqualTo(before);
        }
    }

    @Test
    void listsThatAnotherVersionMadeAnewMeanwhileAreNotChanged() {
        upgrade();
        try (OpenStation station = TestStations.create(root);
                HubConnection hub = open(station)) {
            hub.rebuildLists(_ -> {});
            hub.lists().refresh(List.of());
            hub.journal().accept(RevisionChains.of(new TestSigner(1), 1), () -> {});
            cluster.execute(address.database(), "UPDATE rubezh_lists.state SET made_by = 'other'");
            assertFault(() -> hub.lists().refresh(List.of()), "HUB-013");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, HUB-017", "1, HUB-012"})
    void whatAWorkstationSavesMeanwhileWaits(int difference, String code) {
        address = cluster.newHub();
        try (HubWorkstation station = HubWorkstation.connected(root, "KG-OSH", address)) {
            setVersion(HubSchema.version() + difference);
            HubWorkstation.record(station.own());
            assertFault(station.own().hub()::send, code);
            long waiting = station.own().hub().waiting();
            setVersion(HubSchema.version());
            assertThat(station.own().hub().send()).isEqualTo(waiting).isPositive();
        }
    }
}
