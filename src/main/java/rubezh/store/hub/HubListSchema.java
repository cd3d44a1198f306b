package rubezh.store.hub;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.store.hub.HubDatabase.LISTS;
import static rubezh.store.hub.HubDatabase.run;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;

/**
 * Tables of the lists of a hub, those of a station's own lists in the spelling of PostgreSQL, in a
 * schema of their own: made anew they are built beside, while people read the old ones. Texts sort
 * by their bytes as in SQLite, and empty values are the least.
 */
final class HubListSchema {
    /** Schema of lists that are being made anew. */
    static final String BESIDE = "rubezh_lists_new";

    private static final String FORMER = "rubezh_lists_old";

    private static final Pattern TYPE = Pattern.compile("\\b(INTEGER|TEXT|BLOB)\\b");
    private static final Map<String, String> TYPES =
            Map.of("INTEGER", "bigint", "TEXT", "text COLLATE \"C\"", "BLOB", "bytea");

    /** What only SQLite says: kinds of tables, and the part that a table or index lies in. */
    private static final Pattern OWN =
            Pattern.compile(
                    "\\s*\\)\\s*(?:STRICT)?,?\\s*(?:WITHOUT ROWID)?$|(?<=TABLE |EXISTS |INDEX )\\w+\\.");

    /** A column of an index, not one that is compared in the condition of a partial one. */
    private static final Pattern COLUMNS = Pattern.compile("(?<= ON seizure\\()[^()]*(?=\\))");

    private static final String MORE =
            """
            ALTER TABLE state ADD COLUMN version bigint NOT NULL DEFAULT 0;
            ALTER TABLE state ADD COLUMN records bigint NOT NULL DEFAULT 0;
            ALTER TABLE state ADD COLUMN made_by text NOT NULL DEFAULT '';
            CREATE TABLE words(rowid bigint PRIMARY KEY, t tsvector NOT NULL);
            CREATE TABLE marks(rowid bigint PRIMARY KEY, t text NOT NULL);
            CREATE INDEX "lines by substance" ON items("items.substance");
            """;

    /**
     * New rows wait in a list beside an index until {@code index_words} puts all of them in at
     * once, word by word: row by row it takes several times as long. KiB.
     */
    private static final String WAITING = "(fastupdate = on, gin_pending_list_limit = 65536)";

    private static final String TEXT_INDEXES =
            """
            CREATE INDEX IF NOT EXISTS "words by word" ON words USING gin(t) WITH %1$s;
            CREATE INDEX IF NOT EXISTS "marks by part" ON marks USING gin(t gin_trgm_ops) WITH %1$s;
            """
                    .formatted(WAITING);

    private static final String LET_WAIT =
            """
            ALTER INDEX %1$s."words by word" SET %2$s;
            ALTER INDEX %1$s."marks by part" SET %2$s;
            """
                    .formatted(LISTS, WAITING);

    /**
     * What only the owner can make: on a station the index of an order is made when somebody sorts
     * by it. Rows of one value lie by time in it, the rest of the order is sorted.
     */
    private static final String ORDERS =
            """
            CREATE INDEX IF NOT EXISTS "by decision" ON seizure(decided_at) WHERE decided_at > 0;
            CREATE INDEX IF NOT EXISTS "sorted by state" ON seizure(state NULLS FIRST, moment NULLS FIRST);
            CREATE INDEX IF NOT EXISTS "sorted by place" ON seizure(place NULLS FIRST, moment NULLS FIRST);
            CREATE INDEX IF NOT EXISTS "sorted by substance"
                ON seizure(substance NULLS FIRST, moment NULLS FIRST);
            CREATE INDEX IF NOT EXISTS "sorted by issues"
                ON seizure(stops NULLS FIRST, questions NULLS FIRST, moment NULLS FIRST);
            CREATE INDEX IF NOT EXISTS "sorted by amount"
                ON seizure(dimension NULLS FIRST, base NULLS FIRST, moment NULLS FIRST);
            """;

    /** Columns of the main table that an index begins with. */
    static final Set<String> BY_INDEX =
            Set.of("state", "place", "substance", ProjectionColumns.quoted(HEADER_STATION.path()));

    private static final String GRANTS =
            """
            GRANT USAGE ON SCHEMA %1$s TO hub_intake, hub_officer;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$s TO hub_intake, hub_officer;
            """;

    private HubListSchema() {}

    /** Makes the tables of a schema, empty, with the rights on them; as the owner of the hub. */
    static void create(Connection connection, String schema) throws SQLException {
        run(connection, "CREATE SCHEMA " + schema);
        run(connection, "SET LOCAL search_path = " + schema + ", " + HubDatabase.SCHEMA);
        for (String table : ProjectionSchema.tables()) {
            run(connection, spelt(table));
        }
        run(connection, MORE);
        run(connection, GRANTS.formatted(schema));
        HubComments.putOnLists(connection, schema);
        try (var statement = connection.prepareStatement("UPDATE state SET made_by = ?")) {
            statement.setString(1, ProjectionSchema.fingerprint());
            statement.executeUpdate();
        }
    }

    /** Makes the indexes that do not exist yet. */
    static void createIndexes(Connection connection) throws SQLException {
        for (String index : ProjectionSchema.indexes()) {
            run(connection, spelt(index));
        }
        run(connection, TEXT_INDEXES);
        run(connection, ORDERS);
    }

    /** Returns a statement of the projection as PostgreSQL spells it. */
    static String spelt(String sql) {
        String plain = OWN.matcher(sql).replaceAll(found -> found.group().contains(")") ? ")" : "");
        String typed = TYPE.matcher(plain).replaceAll(found -> TYPES.get(found.group()));
        return COLUMNS.matcher(typed)
                .replaceAll(columns ->
                        Matcher.quoteReplacement(
                                columns.group().replace(",", " NULLS FIRST,") + " NULLS FIRST"));
    }

    /** Removes lists that somebody began to make anew. */
    static void dropBeside(Connection connection) throws SQLException {
        run(connection, "DROP SCHEMA IF EXISTS " + BESIDE + " CASCADE");
    }

    /**
     * Puts the lists made beside in the place of those that everybody reads. Views are of the new
     * ones before the old ones go.
     */
    static void exchange(Connection connection) throws SQLException {
        run(connection, "ALTER SCHEMA " + LISTS + " RENAME TO " + FORMER);
        run(connection, "ALTER SCHEMA " + BESIDE + " RENAME TO " + LISTS);
        createViews(connection);
        run(connection, "DROP SCHEMA " + FORMER + " CASCADE");
    }

    /**
     * Gives lists of this version what those of earlier tables lack: indexes of the orders, indexes
     * that take many rows at once, comments, and views. Lists of another version get it when they
     * are made anew.
     */
    static void complete(Connection connection) throws SQLException {
        String sql = "SELECT made_by FROM " + LISTS + ".state";
        String madeBy = Connections.query(connection, sql, row -> row.getString(1)).getFirst();
        if (madeBy.equals(ProjectionSchema.fingerprint())) {
            run(connection, LET_WAIT);
            run(connection, "SET LOCAL search_path = " + LISTS + ", " + HubDatabase.SCHEMA);
            createIndexes(connection);
            run(connection, "SET LOCAL search_path = " + HubDatabase.SCHEMA);
            HubComments.putOnLists(connection, LISTS);
            createViews(connection);
        }
    }

    /** Makes the views over the lists that everybody reads, for readers and for statistics. */
    static void createViews(Connection connection) throws SQLException {
        HubStatistics.create(connection);
        HubReading.create(connection);
    }
}
