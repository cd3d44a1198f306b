package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.store.hub.HubDatabase.run;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.register.Query;
import rubezh.text.Fault;

/**
 * The tables of version 3 are upgraded on a server that has no role for readers yet, by the role of
 * the manual, while a workstation is connected that saves.
 */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class ConnectedUpgradeTest {
    /** What version 3 had: its scripts, lists with views for statistics, and no others. */
    private static final List<String> SCRIPTS =
            List.of("001_journal.sql", "002_lists.sql", "003_statistics.sql");

    @TempDir Path root;

    /** Roles are those of a server, so the server is this test's own. */
    private final HubCluster cluster = HubCluster.start();

    private HubAddress setup;
    private HubAddress officer;
    private HubWorkstation station;

    @BeforeEach
    void connectAWorkstationAndGiveTheHubTheTablesOfVersion3() {
        setup = cluster.newDatabaseOfSetup();
        try (HubDatabase hub = cluster.open(setup)) {
            HubSchema.create(hub, new UUID(0, 3));
        }
        officer = cluster.newMember(setup.database(), "hub_officer");
        station = HubWorkstation.as(root.resolve("station"), "KG-OSH", officer);
        cluster.execute(
                setup.database(),
                "DROP SCHEMA rubezh, rubezh_lists, reading, persons, stats CASCADE;"
                        + " DROP OWNED BY hub_persons; DROP ROLE hub_persons");
        try (HubDatabase hub = cluster.open(setup)) {
            hub.write(ConnectedUpgradeTest::makeVersion3);
        }
    }

    private static boolean makeVersion3(Connection connection) throws SQLException {
        run(connection, "CREATE SCHEMA rubezh AUTHORIZATION hub_owner");
        run(connection, "CREATE EXTENSION pg_trgm SCHEMA rubezh");
        run(connection, "SET LOCAL ROLE hub_owner");
        run(connection, "SET LOCAL search_path = rubezh");
        for (String script : SCRIPTS) {
            try (InputStream in = HubSchema.class.getResourceAsStream("/rubezh/hub/" + script)) {
                run(connection, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        run(connection, "INSERT INTO hub(id, version) VALUES (gen_random_uuid(), 3)");
        HubListSchema.create(connection, HubDatabase.LISTS);
        HubListSchema.createIndexes(connection);
        HubStatistics.create(connection);
        return true;
    }

    @AfterEach
    void stop() {
        station.close();
        cluster.stop();
    }

    private int upgrade() {
        return upgrade(setup);
    }

    private int upgrade(HubAddress as) {
        try (HubDatabase hub = cluster.open(as)) {
            return HubSchema.upgrade(hub);
        }
    }

    private String state() {
        return cluster.text(
                setup.database(),
                "SELECT 'version ' || version || ', readers ' || (SELECT count(*) FROM pg_roles"
                        + " WHERE rolname = 'hub_persons') FROM rubezh.hub");
    }

    private long revisions() {
        return cluster.number(setup.database(), "SELECT count(*) FROM rubezh.revision");
    }

    /** A late step is to replace a function; who is changing it holds the upgrade there. */
    private void whileHeld(String how, String code) throws Exception {
        try (Connection holder = cluster.connect(setup.database());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            run(holder, "ALTER FUNCTION rubezh.end_batch(bigint) COST 99");
            Future<Integer> running = other.submit(() -> upgrade());
            String held = "usename = '%s' AND wait_event_type = 'Lock'".formatted(setup.user());
            String count = "SELECT count(*) FROM pg_stat_activity WHERE " + held;
            while (!running.isDone() && cluster.number("postgres", count) == 0) {
                Thread.onSpinWait();
            }
            long before = station.own().hub().waiting();
            HubWorkstation.record(station.own());
            assertFault(station.own().hub()::send, "HUB-017");
            assertThat(station.own().hub().waiting()).isGreaterThan(before);
            cluster.execute("postgres", how + " FROM pg_stat_activity WHERE " + held);
            assertThat(running)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Fault.class)
                    .withMessageContaining(code);
            holder.rollback();
        }
    }

    @Test
    void aWorkstationSavesBeforeDuringAndAfterwardsAndNothingIsLostOrTwice() throws Exception {
        HubWorkstation.record(station.own());
        assertFault(station.own().hub()::send, "HUB-017");
        assertFault(station.own().hub()::openConnected, "HUB-017");

        whileHeld("SELECT pg_terminate_backend(pid)", "HUB-002");
        assertThat(state()).isEqualTo("version 3, readers 0");
        whileHeld("SELECT 1", "HUB-007");
        assertThat(state()).isEqualTo("version 3, readers 0");

        try (Connection earlier = cluster.connect(setup.database())) {
            earlier.setAutoCommit(false);
            run(earlier, "SET ROLE hub_officer; SET search_path = rubezh, rubezh_lists");
            try (var intake = new HubIntake(earlier)) {
                intake.add(RevisionChains.of(new TestSigner(1), 3).iterator());
                assertThat(upgrade()).isEqualTo(3);
            }
            earlier.commit();
        }
        assertThat(state()).isEqualTo("version " + HubSchema.version() + ", readers 1");
        assertThat(upgrade()).isEqualTo(HubSchema.version());

        HubWorkstation.record(station.own());
        long waiting = station.own().hub().waiting();
        assertThat(station.own().hub().send()).isEqualTo(waiting);
        assertThat(station.own().hub().send()).isZero();
        assertThat(revisions()).isEqualTo(waiting + 3);
        try (HubConnection hub = station.own().hub().openConnected()) {
            assertThat(hub.lists().count(Query.ALL)).isEqualTo(7);
            assertThat(hub.miscounted()).isEmpty();
            assertThat(hub.hasSoundLists()).isTrue();
        }
    }

    @Test
    void aRoleThatMayNotMakeRolesOrIsNotTheOwnersChangesNothing() {
        HubAddress owner = cluster.newMember(setup.database(), "hub_owner");
        for (HubAddress wrong : List.of(officer, owner)) {
            assertFault(() -> upgrade(wrong), "HUB-004");
            assertThat(state()).as(wrong.user()).isEqualTo("version 3, readers 0");
        }
    }
}
