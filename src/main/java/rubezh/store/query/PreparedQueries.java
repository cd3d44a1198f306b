package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are asked for again and again, each prepared once for the connection of the
 * lists. Not thread-safe: used under the lock of that connection, whose end closes them.
 */
final class PreparedQueries {
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection owner;

    /** Returns a statement without a result that is still open. */
    PreparedStatement of(Connection connection, String sql) throws SQLException {
        if (owner != connection) {
            prepared.clear();
            owner = connection;
        }
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }
}
