package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.HubAddress;
import rubezh.journal.StoredRevision;

/**
 * What an attacker tries who has the password of a member of one of the roles of a hub, besides the
 * statements on its tables, see {@link HubMatrixTest}.
 */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubRightsTest {
    private static final HubCluster CLUSTER = HubCluster.shared();

    /** Tries to get more rights, or to reach what lies around the hub. */
    private static final List<String> REFUSED =
            List.of(
                    // Who one is.
                    "SET ROLE hub_owner",
                    "SET ROLE hub_admin",
                    "SET SESSION AUTHORIZATION hub_admin",
                    "GRANT hub_owner TO CURRENT_USER",
                    "GRANT hub_officer TO CURRENT_USER WITH ADMIN OPTION",
                    "ALTER ROLE CURRENT_USER BYPASSRLS",
                    "ALTER ROLE CURRENT_USER SUPERUSER",
                    "ALTER ROLE CURRENT_USER CREATEROLE",
                    "ALTER ROLE hub_owner LOGIN PASSWORD 'known'",
                    "ALTER ROLE hub_admin PASSWORD 'known'",
                    "ALTER ROLE hub_admin SET search_path = public",
                    "CREATE ROLE other LOGIN",
                    "DROP ROLE hub_stats",
                    "REASSIGN OWNED BY hub_owner TO CURRENT_USER",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner GRANT ALL ON TABLES TO PUBLIC",
                    // What the owner's functions and tables are.
                    "CREATE OR REPLACE FUNCTION rubezh.unhex(digits text) RETURNS bytea"
                            + " LANGUAGE sql AS 'SELECT NULL::bytea'",
                    "CREATE OR REPLACE FUNCTION rubezh.end_batch(this bigint) RETURNS void"
                            + " LANGUAGE sql AS 'SELECT 1'",
                    "CREATE FUNCTION public.encode(bytea, text) RETURNS text"
                            + " LANGUAGE sql AS 'SELECT 1'",
                    "CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text,"
                            + " FUNCTION = pg_catalog.textne)",
                    "CREATE OR REPLACE VIEW stats.about AS SELECT 1 AS views",
                    "CREATE OR REPLACE VIEW reading.cases AS SELECT * FROM rubezh_lists.seizure",
                    "ALTER VIEW reading.cases SET (security_barrier = false)",
                    "ALTER FUNCTION rubezh.unhex(text) LEAKPROOF",
                    "CREATE FUNCTION pg_temp.own(text) RETURNS boolean LANGUAGE sql LEAKPROOF"
                            + " AS 'SELECT true'",
                    "ALTER TABLE rubezh.revision DISABLE TRIGGER ALL",
                    "DROP TRIGGER \"never changed\" ON rubezh.revision",
                    "CREATE RULE own AS ON SELECT TO rubezh.hub DO INSTEAD SELECT 1",
                    "SET session_replication_role = replica",
                    "ALTER SCHEMA rubezh_lists RENAME TO other",
                    "CREATE SCHEMA rubezh_lists_new",
                    "ALTER DATABASE %1$s OWNER TO CURRENT_USER",
                    "ALTER DATABASE %1$s SET search_path = public",
                    "REINDEX TABLE rubezh.hub",
                    "CREATE PUBLICATION own FOR TABLE rubezh.revision",
                    "CREATE EVENT TRIGGER own ON ddl_command_start"
                            + " EXECUTE FUNCTION rubezh.refuse_change()",
                    // Other ways to what is refused as a statement.
                    "DO $$BEGIN UPDATE rubezh.revision SET line = '\\x00'; END$$",
                    "PREPARE own AS DELETE FROM rubezh.revision; EXECUTE own",
                    "WITH own AS (DELETE FROM rubezh.blob RETURNING 1) SELECT * FROM own",
                    "EXPLAIN ANALYZE DELETE FROM rubezh.revision",
                    "MERGE INTO rubezh.chain c USING rubezh.hub ON true"
                            + " WHEN MATCHED THEN DELETE",
                    // The server and its files.
                    "COPY (SELECT 1) TO PROGRAM 'cat'",
                    "COPY (SELECT 1) TO '/tmp/own'",
                    "CREATE TEMP TABLE own(a text); COPY own FROM PROGRAM 'id'",
                    "CREATE TEMP TABLE own(a text); COPY own FROM '/etc/passwd'",
                    "SELECT pg_read_file('/etc/passwd')",
                    "SELECT pg_read_binary_file('PG_VERSION')",
                    "SELECT pg_ls_dir('.')",
                    "SELECT pg_stat_file('PG_VERSION')",
                    "SELECT pg_ls_logdir()",
                    "SELECT pg_current_logfile()",
                    "SELECT lo_import('/etc/passwd')",
                    "SELECT lo_export(1, '/tmp/own')",
                    "SELECT * FROM pg_hba_file_rules",
                    "SELECT * FROM pg_file_settings",
                    "SELECT * FROM pg_config",
                    "SELECT rolpassword FROM pg_authid",
                    "SELECT passwd FROM pg_shadow",
                    "SELECT umoptions FROM pg_user_mapping",
                    "SELECT stavalues1 FROM pg_statistic",
                    "SELECT subconninfo FROM pg_subscription",
                    "SELECT lo FROM pg_largeobject lo",
                    "ALTER SYSTEM SET log_statement = 'none'",
                    "SET log_statement = 'none'",
                    "SET log_min_messages = 'panic'",
                    "SELECT pg_reload_conf()",
                    "SELECT pg_terminate_backend(%2$d)",
                    "SELECT pg_cancel_backend(%2$d)",
                    "SELECT pg_log_backend_memory_contexts(%2$d)",
                    "SELECT pg_promote()",
                    "SELECT pg_backup_start('own')",
                    "SELECT pg_switch_wal()",
                    "SELECT pg_create_restore_point('own')",
                    "SELECT pg_create_physical_replication_slot('own')",
                    "SELECT pg_stat_reset()",
                    "CHECKPOINT",
                    "LOAD 'auto_explain'",
                    "CREATE FUNCTION pg_temp.own() RETURNS integer LANGUAGE c AS 'libc', 'getpid'",
                    "CREATE FUNCTION pg_temp.own() RETURNS integer LANGUAGE internal AS 'boolin'",
                    "CREATE TABLESPACE own LOCATION '/tmp'",
                    "CREATE SUBSCRIPTION own CONNECTION '' PUBLICATION own",
                    "CREATE EXTENSION file_fdw",
                    "CREATE EXTENSION dblink",
                    "CREATE EXTENSION postgres_fdw",
                    "CREATE EXTENSION pg_stat_statements",
                    "CREATE DATABASE own");

    /** What those without the lists try with what they may read. */
    private static final List<String> REFUSED_TO_READERS =
            List.of(
                    "SELECT line FROM rubezh.revision",
                    "SELECT line FROM rubezh.revision_3",
                    "SELECT body FROM rubezh_lists.bodies",
                    "SELECT piece FROM rubezh.blob_piece",
                    "SELECT word FROM ts_stat('SELECT t FROM rubezh_lists.words')",
                    "SELECT table_to_xml('rubezh_lists.words', true, true, '')",
                    "SELECT query_to_xml('TABLE rubezh.revision', true, true, '')",
                    "SELECT schema_to_xml('rubezh_lists', true, true, '')",
                    "SELECT currtid2('rubezh_lists.seizure', '(0,1)')",
                    "SELECT pg_relation_size('rubezh.hub'), t FROM rubezh_lists.marks",
                    "CREATE TEMP VIEW own AS SELECT t FROM rubezh_lists.words; TABLE own",
                    "SELECT nextval('rubezh.batch_id_seq')",
                    "COPY rubezh_lists.seizure TO STDOUT",
                    "BEGIN; LOCK TABLE rubezh_lists.seizure IN ACCESS SHARE MODE",
                    "SELECT * FROM rubezh.hub FOR UPDATE",
                    "COMMENT ON VIEW stats.cases IS 'own'",
                    "DELETE FROM stats.cases",
                    "UPDATE reading.cases SET header_status = 'APPROVED'",
                    "INSERT INTO reading.cases DEFAULT VALUES");

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String NOT_ALLOWED = "42501";

    private static final Set<String> WRITERS = Set.of("hub_officer", "hub_intake");

    private static final Map<String, HubAddress> MEMBERS = new HashMap<>();

    private static String database = "";

    @BeforeAll
    static void fill() {
        HubAddress address = CLUSTER.newHub();
        database = address.database();
        try (HubDatabase hub = CLUSTER.open(address)) {
            new HubJournal(hub).accept(RevisionChains.of(new TestSigner(1), 3), () -> {});
        }
    }

    private static Connection signIn(String role) throws SQLException {
        HubAddress who = MEMBERS.computeIfAbsent(role, one -> CLUSTER.newMember(database, one));
        return DriverManager.getConnection(who.url(), who.user(), HubCluster.PASSWORD);
    }

    private static String state(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub_officer", "hub_intake", "hub_reader", "hub_persons", "hub_stats"})
    void nobodyGetsFurtherThanHisRole(String role) throws SQLException {
        var attempts = new ArrayList<>(REFUSED);
        if (!WRITERS.contains(role)) {
            attempts.addAll(REFUSED_TO_READERS);
        }
        var others = new TreeMap<String, String>();
        try (Connection other = CLUSTER.connect(database);
                Connection connection = signIn(role);
                Statement statement = connection.createStatement()) {
            int process = other.unwrap(PGConnection.class).getBackendPID();
            for (String sql : attempts) {
                String named = sql.replace("%1$s", database).replace("%2$d", "" + process);
                String state = state(statement, named);
                statement.execute("ROLLBACK");
                if (!state.equals(NOT_ALLOWED)) {
                    others.put(named, state);
                }
            }
        }
        assertThat(others).isEmpty();
    }

    /** What a role locks that is not allowed to write, or only by the functions of the owner. */
    private static final List<String> HOLDING =
            List.of(
                    "SELECT pg_advisory_xact_lock(hashtext('rubezh.batch.no'))",
                    "SELECT pg_advisory_xact_lock(hashtext('rubezh.rubezh_lists'))",
                    "SELECT pg_advisory_xact_lock(hashtext('rubezh.tables'))",
                    "SELECT 1 FROM rubezh.turn FOR UPDATE",
                    "SELECT 1 FROM rubezh.turn FOR KEY SHARE",
                    "LOCK TABLE rubezh.turn IN SHARE MODE",
                    "LOCK TABLE rubezh.turn IN ACCESS SHARE MODE",
                    "SELECT rubezh.take_turn('batch.no')",
                    "SELECT 1 FROM rubezh.hub FOR KEY SHARE",
                    "LOCK TABLE rubezh.hub IN ROW EXCLUSIVE MODE",
                    "SELECT rubezh.end_batch(min(id)) FROM rubezh.batch",
                    "SELECT rubezh.end_batch(1)");

    /** Whoever adds to the lists may be the one whose turn it is; who reads may not. */
    private static final String HOLDING_LISTS = "SELECT rubezh.take_turn('rubezh_lists')";

    @ParameterizedTest
    @ValueSource(strings = {"hub_officer", "hub_intake", "hub_reader", "hub_persons", "hub_stats"})
    void nobodyHoldsUpTakingInWhoAddsNothing(String role) throws Exception {
        var attempts = new ArrayList<>(HOLDING);
        boolean writer = WRITERS.contains(role);
        if (!writer) {
            attempts.add(HOLDING_LISTS);
        }
        try (HubDatabase hub = CLUSTER.open(CLUSTER.address(database, "hub_admin"));
                Connection connection = signIn(role);
                Statement statement = connection.createStatement();
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            for (String sql : attempts) {
                Savepoint before = connection.setSavepoint();
                if (!state(statement, sql).isEmpty()) {
                    connection.rollback(before);
                }
            }
            var signer = new TestSigner(role.hashCode());
            List<StoredRevision> revisions = RevisionChains.of(signer, 1);
            try {
                assertThat(others.submit(() -> new HubJournal(hub).accept(revisions, () -> {})))
                        .succeedsWithin(SOON)
                        .isEqualTo(1);
                assertThat(others.submit(() -> HubSchema.upgrade(hub)))
                        .succeedsWithin(SOON)
                        .isEqualTo(HubSchema.version());
                if (!writer) {
                    assertThat(others.submit(() -> hub.locked(HubDatabase.LISTS, () -> {})))
                            .succeedsWithin(SOON);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub_officer", "hub_intake"})
    void whoTakesInAddsAndReads(String role) {
        try (HubDatabase hub = CLUSTER.open(CLUSTER.newMember(database, role))) {
            var journal = new HubJournal(hub);
            var signer = new TestSigner(role.length());
            int before = journal.idsOf(signer.replica()).size();
            int added = journal.accept(RevisionChains.of(signer, 2), () -> {});
            assertThat(journal.idsOf(signer.replica())).hasSize(2);
            assertThat(before + added).isEqualTo(2);
        }
    }

    /** Functions with the rights of the owner find the owner's tables, whatever comes first. */
    @ParameterizedTest
    @ValueSource(strings = {"hub_officer", "hub_intake"})
    void functionsOfTheOwnerTakeNoTableOfTheCaller(String role) throws SQLException {
        try (Connection connection = signIn(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("batch", "chain", "revision", "hub")) {
                statement.execute("CREATE TEMP TABLE %1$s (LIKE rubezh.%1$s)".formatted(table));
            }
            statement.execute("SET search_path = pg_temp, rubezh");
            statement.execute(
                    "SELECT rubezh.lock_chains('{00000000-0000-0000-0000-00000000000a}')");
            statement.execute("SELECT rubezh.begin_batch()");
            assertThat(number(statement, "SELECT count(*) FROM pg_temp.chain")).isZero();
            assertThat(number(statement, "SELECT count(*) FROM pg_temp.batch")).isZero();
            assertThat(number(statement, "SELECT count(*) FROM rubezh.batch WHERE no IS NULL"))
                    .isEqualTo(1);
            assertThatThrownBy(connection::commit).hasMessageContaining("was not ended");
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub_officer", "hub_reader", "hub_stats"})
    void whatOthersAskTheServerIsNotSeen(String role) throws SQLException {
        try (Connection connection = signIn(role);
                Statement statement = connection.createStatement()) {
            String others = "SELECT count(*) FROM pg_stat_activity WHERE usename <> current_user";
            assertThat(number(statement, others)).isPositive();
            assertThat(number(statement, others + " AND query <> '<insufficient privilege>'"))
                    .isZero();
        }
    }

    /** Whoever tells without adding makes workstations look, and no more than that. */
    @Test
    void noteOfAStrangerIsANoteWithoutContents() throws SQLException {
        HubAddress officer = CLUSTER.newMember(database, "hub_officer");
        try (HubListener listener =
                        HubListener.open(
                                officer, HubDatabase.properties(officer, HubCluster.PASSWORD, ""));
                Connection connection = signIn("hub_stats");
                Statement statement = connection.createStatement()) {
            String flood =
                    "SELECT count(pg_notify('%s', repeat('x', 7900) || n)) FROM"
                                    .formatted(HubListener.CHANNEL)
                            + " generate_series(1, 5000) n";
            assertThat(number(statement, flood)).isEqualTo(5000);
            assertThat(listener.await(Duration.ofSeconds(30))).isTrue();
            while (listener.await(Duration.ofMillis(500))) {
                // What came in parts.
            }
            assertThat(listener.await(Duration.ofMillis(100))).isFalse();
        }
    }
}
