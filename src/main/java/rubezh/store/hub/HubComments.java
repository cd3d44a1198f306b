package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.store.file.Connections;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * What tables and columns of a hub mean, in the words of the dictionary and in both languages, for
 * those who look at a hub with programs of others. Kept in the database as comments: {@code Net
 * amount | Количество нетто}.
 */
final class HubComments {
    private static final String FIELD = "field.";
    private static final String SECTION = "section.";
    private static final String COLUMN = "hub.column.";
    private static final String TABLE = "hub.table.";

    /** Column of an amount: its path, then whether it is the number or what it is measured in. */
    private static final Pattern OF_AMOUNT = Pattern.compile("(.+):(base|dimension)");

    private static final String COLUMNS =
            "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'r'"
                    + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, a.attnum";

    private HubComments() {}

    /** Comments on the tables of lists and on all of their columns. */
    static void putOnLists(Connection connection, String schema) throws SQLException {
        var sql = new StringJoiner(";\n");
        var tables = new TreeSet<String>();
        Connections.query(
                connection,
                COLUMNS,
                row -> {
                    String table = row.getString(1);
                    String column = row.getString(2);
                    tables.add(table);
                    return sql.add(
                            on(
                                    "COLUMN %s.\"%s\".\"%s\"".formatted(schema, table, column),
                                    ofColumn(table, column)));
                },
                schema);
        for (String table : tables) {
            sql.add(on("TABLE %s.\"%s\"".formatted(schema, table), ofTable(table)));
        }
        HubDatabase.run(connection, sql.toString());
    }

    /** Returns the statement that comments on something. */
    static String on(String what, String comment) {
        return "COMMENT ON %s IS '%s'".formatted(what, comment.replace("'", "''"));
    }

    /** Returns the meaning of a table of lists: that of the list of lines or of the field. */
    static String ofTable(String table) {
        return both(messages -> {
            for (String key : List.of(TABLE + table, SECTION + table)) {
                if (messages.has(key)) {
                    return messages.text(key);
                }
            }
            return messages.text(FIELD + table);
        });
    }

    /** Returns the meaning of a column of a table of lists: that of its field if it has one. */
    static String ofColumn(String table, String column) {
        return both(messages -> {
            Matcher amount = OF_AMOUNT.matcher(column);
            if (amount.matches()) {
                String label = messages.text(FIELD + amount.group(1));
                return messages.text(COLUMN + "amount." + amount.group(2), label);
            }
            String own = COLUMN + (table + "." + column).replace(':', '.');
            for (String key : List.of(own, FIELD + column)) {
                if (messages.has(key)) {
                    return messages.text(key);
                }
            }
            return messages.text(COLUMN + column.replace(':', '.'));
        });
    }

    /** Returns a text in English and Russian. */
    static String both(Function<Messages, String> text) {
        return Stream.of(Language.EN, Language.RU)
                .map(language -> text.apply(Messages.in(language)))
                .collect(Collectors.joining(" | "));
    }
}
