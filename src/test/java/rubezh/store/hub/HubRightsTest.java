package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.HubAddress;

/** What each role of a hub may do, tried with its password: everything else is refused. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubRightsTest {
    private static final HubCluster CLUSTER = HubCluster.shared();
    private static String database = "";

    /** Statements that only the owner may run. */
    private static final List<String> NOBODY =
            List.of(
                    "UPDATE revision SET line = '\\x00'",
                    "DELETE FROM revision",
                    "TRUNCATE revision",
                    "TRUNCATE revision_3",
                    "UPDATE revision_3 SET line = '\\x00'",
                    "DELETE FROM batch",
                    "UPDATE batch SET no = no + 1",
                    "INSERT INTO batch DEFAULT VALUES",
                    "UPDATE chain SET revisions = 0",
                    "DELETE FROM chain",
                    "INSERT INTO chain VALUES (gen_random_uuid(), 1, '{}')",
                    "UPDATE hub SET version = 99",
                    "DELETE FROM blob",
                    "DELETE FROM blob_piece",
                    "UPDATE blob_piece SET piece = '\\x00'",
                    "DELETE FROM blob_named",
                    "ALTER TABLE revision DISABLE TRIGGER ALL",
                    "DROP TRIGGER \"never changed\" ON revision",
                    "DROP TABLE revision",
                    "CREATE TABLE rubezh.own(a integer)",
                    "CREATE TABLE rubezh_lists.own(a integer)",
                    "CREATE SCHEMA rubezh_lists_new",
                    "TRUNCATE rubezh_lists.seizure",
                    "DROP TABLE rubezh_lists.words",
                    "ALTER SCHEMA rubezh_lists RENAME TO other",
                    "CREATE OR REPLACE FUNCTION rubezh.unhex(digits text) RETURNS bytea"
                            + " LANGUAGE sql AS 'SELECT NULL::bytea'",
                    "CREATE OR REPLACE FUNCTION rubezh.end_batch(this bigint) RETURNS void"
                            + " LANGUAGE sql AS 'SELECT 1'",
                    "GRANT hub_owner TO CURRENT_USER",
                    "SET ROLE hub_owner",
                    "SET session_replication_role = replica",
                    "COPY revision TO PROGRAM 'cat'",
                    "COPY batch TO '/tmp/batch'",
                    "SELECT pg_read_file('/etc/passwd')",
                    "SELECT rolpassword FROM pg_authid");

    /** Statements of who adds. */
    private static final List<String> WHO_TAKES_IN =
            List.of(
                    "SELECT line FROM revision",
                    "SELECT line FROM revision_3",
                    "SELECT * FROM rubezh_lists.seizure",
                    "SELECT t FROM rubezh_lists.words",
                    "SELECT body FROM rubezh_lists.bodies",
                    "DELETE FROM rubezh_lists.seizure",
                    "UPDATE rubezh_lists.state SET position = 0",
                    "SELECT * FROM batch",
                    "SELECT * FROM chain",
                    "SELECT piece FROM blob_piece",
                    "INSERT INTO blob VALUES (sha256('a'), 1)",
                    "SELECT begin_batch()",
                    "SELECT end_batch(1)");

    /** Statements of who makes statistics; whoever else reads has the lists. */
    private static final List<String> WHO_COUNTS =
            List.of(
                    "SELECT * FROM stats.cases",
                    "SELECT * FROM stats.items",
                    "SELECT * FROM stats.month_amounts",
                    "SELECT * FROM stats.about");

    /** What they must not do even with what they read. */
    private static final List<String> NOT_WHO_COUNTS =
            List.of(
                    "SELECT * FROM hub",
                    "SELECT index_words()",
                    "DELETE FROM stats.cases",
                    "UPDATE stats.cases SET header_status = 'x'",
                    "CREATE VIEW stats.own AS SELECT 1",
                    "CREATE OR REPLACE VIEW stats.about AS SELECT 1 AS views",
                    "DROP VIEW stats.cases");

    @BeforeAll
    static void fill() {
        HubAddress address = CLUSTER.newHub();
        database = address.database();
        try (HubDatabase hub = CLUSTER.open(address)) {
            new HubJournal(hub).accept(RevisionChains.of(new TestSigner(1), 3), () -> {});
        }
    }

    @ParameterizedTest
    @CsvSource({"hub_officer", "hub_intake"})
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

    @Test
    void whoCountsReadsTheViews() {
        try (HubDatabase hub = CLUSTER.open(member("hub_stats"))) {
            for (String sql : WHO_COUNTS) {
                assertThat(hub.query(sql, _ -> true)).as(sql).isNotNull();
            }
        }
    }

    /** Every statement with every role that must not run it. */
    static List<List<String>> forbidden() {
        var all = new ArrayList<List<String>>();
        for (String role : List.of("hub_officer", "hub_intake", "hub_reader", "hub_stats")) {
            NOBODY.forEach(sql -> all.add(List.of(role, sql)));
            List<String> counting = role.equals("hub_stats") ? NOT_WHO_COUNTS : WHO_COUNTS;
            counting.forEach(sql -> all.add(List.of(role, sql)));
            if (role.equals("hub_reader") || role.equals("hub_stats")) {
                WHO_TAKES_IN.forEach(sql -> all.add(List.of(role, sql)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void everythingElseIsRefused(List<String> attempt) {
        try (HubDatabase hub = CLUSTER.open(member(attempt.getFirst()))) {
            assertFault(
                    () ->
                            hub.write(connection -> {
                                try (Statement statement = connection.createStatement()) {
                                    return statement.execute(attempt.getLast());
                                }
                            }),
                    "HUB-004");
        }
    }

    private static final Map<String, HubAddress> MEMBERS = new HashMap<>();

    private static HubAddress member(String role) {
        return MEMBERS.computeIfAbsent(role, one -> CLUSTER.newMember(database, one));
    }
}
