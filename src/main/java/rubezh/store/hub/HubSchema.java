package rubezh.store.hub;

import static rubezh.store.hub.HubDatabase.run;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.hub.HubAddress;
import rubezh.store.file.Connections;
import rubezh.text.Fault;

/**
 * Schema of a hub: roles, tables, rights. Made once by somebody who may make roles; upgraded by the
 * owner, one script for each version, while others are connected.
 */
final class HubSchema {
    /** Role that owns the tables; nobody signs in as it. */
    static final String OWNER = "hub_owner";

    /** Roles whose members sign in, with what they may. */
    private static final List<String> ROLES =
            List.of("hub_intake", "hub_officer", "hub_reader", "hub_persons", "hub_stats");

    private static final List<String> SCRIPTS =
            List.of(
                    "001_journal.sql",
                    "002_lists.sql",
                    "003_statistics.sql",
                    "004_readers.sql",
                    "005_turns.sql");

    /** Whoever changes tables waits no longer for others, who would all wait behind him. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '3s'";

    /** Nobody but the owner may lock it. */
    private static final String ALONE = "SELECT 1 FROM rubezh.hub FOR UPDATE";

    private HubSchema() {}

    /** Returns the version of the tables that this program makes and works with. */
    static int version() {
        return SCRIPTS.size();
    }

    /**
     * Makes a hub in an empty database.
     *
     * @param id what to know the hub by
     * @throws Fault {@code HUB-011} if the database has tables or a hub already, {@code HUB-004} if
     *     the role may not make roles or schemas, {@code HUB-024} if the database does not keep all
     *     letters or does not know Cyrillic ones; then nothing is made
     */
    static void create(HubDatabase hub, UUID id) {
        hub.write(connection -> {
            requireEmpty(connection, hub.address());
            requireLetters(connection, hub.address());
            createRoles(connection);
            createRole(connection, OWNER);
            run(connection, "GRANT " + OWNER + " TO CURRENT_USER");
            run(connection, "CREATE SCHEMA " + HubDatabase.SCHEMA + " AUTHORIZATION " + OWNER);
            // Parts of registration marks are found by it; an extension is the administrator's.
            run(connection, "CREATE EXTENSION pg_trgm SCHEMA " + HubDatabase.SCHEMA);
            allowSchemas(connection);
            run(connection, "SET LOCAL ROLE " + OWNER);
            run(connection, "SET LOCAL search_path = " + HubDatabase.SCHEMA);
            for (String script : SCRIPTS) {
                run(connection, script(script));
            }
            Connections.update(
                    connection, "INSERT INTO hub(id, version) VALUES (?, ?)", id, version());
            HubListSchema.create(connection, HubDatabase.LISTS);
            HubListSchema.createIndexes(connection);
            HubListSchema.createViews(connection);
            return true;
        });
    }

    /**
     * Brings the tables of a hub that an earlier program made to the version of this one, in one
     * transaction, while others work on it. One process at a time; the next one finds nothing to
     * do.
     *
     * @return the version before
     * @throws Fault {@code HUB-009} if there is no hub, {@code HUB-012} if its tables are of a
     *     newer program, {@code HUB-004} if the role is not that of the owner or may not make a
     *     role that is not there yet, {@code HUB-007} if others hold a table for too long; then the
     *     hub is as before
     */
    static int upgrade(HubDatabase hub) {
        requireHub(hub);
        return hub.write(connection -> {
            run(connection, PATIENCE);
            run(connection, ALONE);
            createRoles(connection);
            run(connection, "SET LOCAL ROLE " + OWNER);
            run(connection, "SET LOCAL search_path = " + HubDatabase.SCHEMA);
            int before = version(connection);
            requireNotNewer(before, hub.address());
            for (String script : SCRIPTS.subList(before, version())) {
                run(connection, script(script));
            }
            if (before < version()) {
                HubListSchema.complete(connection);
                Connections.update(connection, "UPDATE hub SET version = ?", version());
            }
            return before;
        });
    }

    /**
     * Checks that a database has a hub that this program can work with.
     *
     * @throws Fault {@code HUB-009} if it has none, {@code HUB-018} if the role reads by SQL only,
     *     {@code HUB-012} if a newer program changed its tables, {@code HUB-017} if an earlier one
     *     made them
     */
    static void requireKnown(HubDatabase hub) {
        requireHub(hub);
        String sql = "SELECT has_table_privilege('rubezh.revision', 'SELECT')";
        if (!hub.query(sql, row -> row.getBoolean(1)).getFirst()) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "HUB-018", hub.address());
        }
        hub.read(connection -> {
            requireKnown(connection, hub.address());
            return true;
        });
    }

    /** Checks the same in a transaction, for work that goes on for long. */
    static void requireKnown(Connection connection, HubAddress address) throws SQLException {
        int version = version(connection);
        requireNotNewer(version, address);
        if (version < version()) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "HUB-017", address);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT version FROM " + HubDatabase.SCHEMA + ".hub",
                        row -> row.getInt(1))
                .getFirst();
    }

    private static void requireNotNewer(int version, HubAddress address) {
        if (version > version()) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "HUB-012", address);
        }
    }

    private static void requireHub(HubDatabase hub) {
        boolean made =
                hub.query(
                                "SELECT to_regclass(?) IS NOT NULL",
                                row -> row.getBoolean(1),
                                HubDatabase.SCHEMA + ".hub")
                        .getFirst();
        if (!made) {
            throw new Fault(Fault.Exit.USAGE, "HUB-009", hub.address());
        }
    }

    private static void requireEmpty(Connection connection, HubAddress address)
            throws SQLException {
        String sql =
                "SELECT (SELECT count(*) FROM pg_class WHERE relnamespace IN ("
                        + "SELECT oid FROM pg_namespace WHERE nspname = 'public'))"
                        + " + (SELECT count(*) FROM pg_namespace WHERE nspname IN (?, ?, ?, ?))";
        if (Connections.query(
                                connection,
                                sql,
                                row -> row.getLong(1),
                                HubDatabase.SCHEMA,
                                HubStatistics.SCHEMA,
                                HubReading.SCHEMA,
                                HubReading.PERSONS)
                        .getFirst()
                > 0) {
            throw new Fault(Fault.Exit.USAGE, "HUB-011", address);
        }
    }

    /** In a database with the language C Cyrillic letters are none, and marks in no index. */
    private static void requireLetters(Connection connection, HubAddress address)
            throws SQLException {
        String sql =
                "SELECT pg_encoding_to_char(encoding) = 'UTF8' AND datctype NOT IN ('C', 'POSIX')"
                        + " FROM pg_database WHERE datname = current_database()";
        if (!Connections.query(connection, sql, row -> row.getBoolean(1)).getFirst()) {
            throw new Fault(Fault.Exit.USAGE, "HUB-024", address);
        }
    }

    private static void createRoles(Connection connection) throws SQLException {
        for (String role : ROLES) {
            createRole(connection, role);
        }
    }

    /** Roles are those of the whole server: another hub on it may have made them. */
    private static void createRole(Connection connection, String role) throws SQLException {
        String sql = "SELECT 1 FROM pg_roles WHERE rolname = ?";
        if (Connections.query(connection, sql, row -> row.getInt(1), role).isEmpty()) {
            run(connection, "CREATE ROLE " + role + " NOLOGIN");
        }
    }

    /** Lists made anew are built in a schema beside the one that is read. */
    private static void allowSchemas(Connection connection) throws SQLException {
        String database =
                Connections.query(
                                connection,
                                "SELECT quote_ident(current_database())",
                                row -> row.getString(1))
                        .getFirst();
        run(connection, "GRANT CREATE ON DATABASE " + database + " TO " + OWNER);
    }

    private static String script(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        HubSchema.class.getResourceAsStream("/rubezh/hub/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
