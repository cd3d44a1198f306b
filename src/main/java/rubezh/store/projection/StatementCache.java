package rubezh.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubezh.store.file.Parameters;

/** Statements of a connection, each prepared when it is first used. */
final class StatementCache implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    void run(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = of(sql);
        Parameters.bind(statement, values);
        statement.executeUpdate();
    }

    /** Returns the number in the first column of the first row; null if there is none. */
    @Nullable Long queryNumber(String sql, Object... values) throws SQLException {
        PreparedStatement statement = of(sql);
        Parameters.bind(statement, values);
        try (var result = statement.executeQuery()) {
            return result.next() && result.getObject(1) != null ? result.getLong(1) : null;
        }
    }

    /** Returns a statement; it is closed with the cache. */
    PreparedStatement of(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
