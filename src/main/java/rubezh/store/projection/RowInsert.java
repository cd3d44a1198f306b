package rubezh.store.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.store.file.Parameters;

/**
 * Insertion of rows into one table, each by a statement of its own: for one that inserts several
 * SQLite prepares to undo them, which doubles the time.
 */
final class RowInsert {
    private final PreparedStatement statement;

    private RowInsert(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * @param table name of the table, not quoted
     * @param columns number of its columns
     */
    static RowInsert into(StatementCache statements, String table, int columns)
            throws SQLException {
        String values = "?, ".repeat(columns - 1) + "?";
        return new RowInsert(
                statements.of(
                        "INSERT INTO "
                                + ProjectionColumns.quoted(table)
                                + " VALUES ("
                                + values
                                + ")"));
    }

    /** Inserts a row. */
    void run(List<@Nullable Object> values) throws SQLException {
        Parameters.bind(statement, values);
        statement.executeUpdate();
    }
}
