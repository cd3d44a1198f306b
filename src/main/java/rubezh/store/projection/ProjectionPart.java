package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import rubezh.store.file.Database;

/**
 * In-memory databases that the projection is divided into, all on one connection. An image is
 * written and loaded part by part, so that no more than one or two of them pass through the heap at
 * a time; and SQLite lets each loaded part grow to 1 GB only. Statements name tables without their
 * part, as no name occurs twice.
 */
public final class ProjectionPart {
    /**
     * What is known before any list: operations, days and watch list as records, figures of months,
     * journal position.
     */
    static final String RECORDS = "records";

    /** Main table. */
    static final String MAIN = "main";

    /** Tables of lines and of several values, without the goods; for whom records are meant. */
    static final String LINES = "lines";

    private static final String GOODS = "goods";

    /** Index of similarity keys. */
    static final String SIMILARITY = "similarity";

    /** Index of registration marks. */
    static final String PLATES = "plates";

    /** Number of parts with full text. The partitions of time are spread over them in turn. */
    private static final int TEXTS = 16;

    /** All parts: the one that a sign-in waits for, then the others, the largest first. */
    public static final List<String> ALL =
            Stream.concat(
                            Stream.of(RECORDS, MAIN, GOODS, SIMILARITY, LINES, PLATES),
                            IntStream.range(0, TEXTS).mapToObj(i -> "text" + i))
                    .toList();

    private ProjectionPart() {}

    /** Returns the part with the table of a list. */
    static String ofList(String list) {
        return list.equals(ITEMS.path()) ? GOODS : LINES;
    }

    /** Returns the part with the full text of a partition of time. */
    static String ofText(long partition) {
        return "text" + Math.floorMod(partition, TEXTS);
    }

    /** Adds all parts to a new connection, empty. */
    static void attach(SQLiteConnection connection) throws SQLException {
        // The main part needs no place, and VACUUM one.
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, ALL.size());
        try (Statement statement = connection.createStatement()) {
            for (String part : ALL) {
                if (!part.equals(MAIN)) {
                    statement.execute("ATTACH ':memory:' AS " + part);
                }
            }
        }
    }

    /** Returns the bytes of each part as {@code serialize} gives them. */
    static List<Long> sizes(Connection connection) throws SQLException {
        var sizes = new ArrayList<Long>();
        try (Statement statement = connection.createStatement()) {
            for (String part : ALL) {
                long pages = number(statement, "PRAGMA " + part + ".page_count");
                sizes.add(pages * number(statement, "PRAGMA " + part + ".page_size"));
            }
        }
        return sizes;
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        return Long.parseLong(Database.queryText(statement, pragma));
    }
}
