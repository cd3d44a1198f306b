package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import rubezh.hub.HubAddress;

/**
 * What each role of a hub may do with each table, view, function and schema, tried by the statement
 * itself with the password of a member. Whatever a hub has and the tables here do not name makes
 * the test fail.
 */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubMatrixTest {
    private static final HubCluster CLUSTER = HubCluster.shared();

    /** A role that is a member of nothing signs in too. */
    private static final String STRANGER = "stranger";

    private static final List<String> ROLES =
            List.of(
                    "hub_intake",
                    "hub_officer",
                    "hub_reader",
                    "hub_persons",
                    "hub_stats",
                    STRANGER);

    private static final String OWN_SCHEMAS =
            "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /** Statement of each right, of a table or view and one of its columns. */
    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("S", "SELECT * FROM %1$s LIMIT 1");
        STATEMENTS.put("I", "INSERT INTO %1$s DEFAULT VALUES");
        STATEMENTS.put("U", "UPDATE %1$s SET %2$s = DEFAULT WHERE false");
        STATEMENTS.put("D", "DELETE FROM %1$s WHERE false");
        STATEMENTS.put("T", "TRUNCATE %1$s CASCADE");
        STATEMENTS.put("L", "LOCK TABLE ONLY %1$s IN ACCESS EXCLUSIVE MODE");
        STATEMENTS.put(
                "R",
                "CREATE TRIGGER own BEFORE TRUNCATE ON %1$s EXECUTE FUNCTION rubezh.refuse_change()");
        STATEMENTS.put("P", "CREATE POLICY own ON %1$s USING (true)");
        STATEMENTS.put("A", "ALTER TABLE %1$s RENAME TO own");
        STATEMENTS.put("X", "DROP %3$s %1$s CASCADE");
    }

    /** Name, kind and first column that may be written to, of all tables, views and sequences. */
    private static final String RELATIONS =
            "SELECT n.nspname || ': ' || regexp_replace(c.relname, '_\\d+$', '_#'),"
                    + " c.oid::regclass, (SELECT quote_ident(a.attname) FROM pg_attribute a"
                    + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attidentity = ''"
                    + " ORDER BY a.attnum LIMIT 1), CASE c.relkind WHEN 'v' THEN 'VIEW'"
                    + " WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND "
                    + OWN_SCHEMAS;

    /** Name and call of all functions but those that came with an extension. */
    private static final String FUNCTIONS =
            "SELECT n.nspname || '(): ' || p.proname, p.oid::regproc || '(' || coalesce("
                    + "(SELECT string_agg('NULL::' || format_type(t, NULL), ', ')"
                    + " FROM unnest(p.proargtypes) t), '') || ')'"
                    + " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    + " WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid"
                    + " AND d.deptype = 'e') AND "
                    + OWN_SCHEMAS;

    private static final String SCHEMAS =
            "SELECT 'schema: ' || n.nspname, n.nspname FROM pg_namespace n WHERE " + OWN_SCHEMAS;

    private static String database = "";

    @BeforeAll
    static void makeHub() {
        HubAddress hub = CLUSTER.newHub();
        database = hub.database();
    }

    private static List<List<String>> administratorsRows(String sql) throws SQLException {
        try (Connection connection = CLUSTER.connect(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int n = 1; n <= rows.getMetaData().getColumnCount(); n++) {
                    row.add(String.valueOf(rows.getString(n)));
                }
                found.add(row);
            }
            return found;
        }
    }

    private static Connection signIn(String role) throws SQLException {
        HubAddress address =
                role.equals(STRANGER) ? stranger(database) : CLUSTER.newMember(database, role);
        Connection connection =
                DriverManager.getConnection(address.url(), address.user(), HubCluster.PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Returns whether the server runs a statement as far as its data; nothing of it stays. */
    private static boolean isAllowed(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState()).substring(0, 2)) {
                // A value that is not right, but was looked at.
                case "22", "23" -> true;
                default -> false;
            };
        } finally {
            connection.rollback();
        }
    }

    /** Rights of each role by the name of what they are to. */
    private static Map<String, List<String>> stated() throws IOException {
        try (InputStream file = HubMatrixTest.class.getResourceAsStream("/rubezh/hub/rights.txt")) {
            var rights = new TreeMap<String, List<String>>();
            List<String> cells = List.of();
            String kind = "";
            for (String line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(one -> !one.isBlank() && !one.startsWith("#"))
                            .skip(1)
                            .toList()) {
                List<String> words = new ArrayList<>(List.of(line.trim().split(" +")));
                if (!line.startsWith(" ")) {
                    cells = List.copyOf(words.subList(0, ROLES.size()));
                    kind = words.get(ROLES.size());
                    words = words.subList(ROLES.size() + 1, words.size());
                }
                for (String name : words) {
                    assertThat(rights.put(kind + " " + name, cells)).as(name).isNull();
                }
            }
            return rights;
        }
    }

    /** What is tried: a name, and the statement of each right. */
    private record Attempt(String name, Map<String, String> statements) {}

    private static List<Attempt> attempts() throws SQLException {
        var attempts = new ArrayList<Attempt>();
        for (List<String> row : administratorsRows(RELATIONS)) {
            var statements = new LinkedHashMap<String, String>();
            STATEMENTS.forEach((right, sql) ->
                    statements.put(right, sql.formatted(row.get(1), row.get(2), row.get(3))));
            attempts.add(new Attempt(row.getFirst(), statements));
        }
        for (List<String> row : administratorsRows(FUNCTIONS)) {
            attempts.add(new Attempt(row.getFirst(), Map.of("E", "SELECT " + row.get(1))));
        }
        for (List<String> row : administratorsRows(SCHEMAS)) {
            String sql = "CREATE TABLE %s.own(a integer)".formatted(row.get(1));
            attempts.add(new Attempt(row.getFirst(), Map.of("C", sql)));
        }
        return attempts;
    }

    private static Map<String, List<String>> found() throws SQLException {
        var rights = new TreeMap<String, List<String>>();
        List<Attempt> attempts = attempts();
        for (int role = 0; role < ROLES.size(); role++) {
            try (Connection connection = signIn(ROLES.get(role))) {
                for (Attempt attempt : attempts) {
                    var allowed = new StringBuilder();
                    for (var one : attempt.statements.entrySet()) {
                        allowed.append(isAllowed(connection, one.getValue()) ? one.getKey() : "");
                    }
                    String cell = allowed.isEmpty() ? "-" : allowed.toString();
                    List<String> cells =
                            rights.computeIfAbsent(attempt.name, _ -> new ArrayList<>());
                    if (cells.size() == role) {
                        cells.add(cell);
                    } else if (!cells.get(role).equals(cell)) {
                        // One of the partitions is unlike the others.
                        cells.set(role, cells.get(role) + "/" + cell);
                    }
                }
            }
        }
        return rights;
    }

    @Test
    void everyRoleMayDoWhatTheTableOfRightsSaysAndNothingElse() throws Exception {
        assertThat(found()).isEqualTo(stated());
    }

    @Test
    void listsMadeAnewHaveTheSameRights() throws Exception {
        try (HubDatabase hub = CLUSTER.open(CLUSTER.address(database, "hub_admin"))) {
            HubProjection beside = HubProjection.beside(hub);
            assertThat(found().keySet())
                    .as("what is being made anew is there")
                    .anyMatch(name -> name.startsWith(HubListSchema.BESIDE));
            beside.exchange();
        }
        assertThat(found()).isEqualTo(stated());
    }

    /** Makes a role that signs in and is a member of nothing. */
    private static HubAddress stranger(String database) {
        HubAddress address = CLUSTER.newMember(database, "hub_stats");
        CLUSTER.execute("postgres", "REVOKE hub_stats FROM " + address.user());
        return address;
    }
}
