package rubezh.store.file;

import module java.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Connection that keeps statements which were closed for whoever prepares the same text next:
 * preparing takes longer than reading a record, a sixth of the time of many. A statement that is in
 * use is nobody else's. The end of the connection ends them all. Like any of the driver, used by
 * one thread at a time.
 */
final class SqliteConnection extends JDBC4Connection {
    /** Statements kept, those used last; the largest takes some 60 KB. */
    private static final int KEPT = 48;

    private final LinkedHashMap<String, KeptStatement> kept = new LinkedHashMap<>();

    /**
     * @param address address for the driver, {@code jdbc:sqlite:} and the file
     * @param file what follows the prefix
     */
    SqliteConnection(String address, String file, Properties settings) throws SQLException {
        super(address, file, settings);
    }

    @Override
    public PreparedStatement prepareStatement(
            String sql, int type, int concurrency, int holdability) throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        KeptStatement statement = kept.remove(sql);
        if (statement == null) {
            return new KeptStatement(sql);
        }
        statement.inUse = true;
        return statement;
    }

    private void keep(KeptStatement statement) throws SQLException {
        KeptStatement other = kept.put(statement.sql, statement);
        if (other != null) {
            other.end();
        }
        if (kept.size() > KEPT) {
            kept.pollFirstEntry().getValue().end();
        }
    }

    /** Statement that is kept when it is closed. */
    private final class KeptStatement extends JDBC4PreparedStatement {
        private final String sql;
        private boolean inUse = true;

        KeptStatement(String sql) throws SQLException {
            super(SqliteConnection.this, sql);
            this.sql = sql;
        }

        @Override
        public void close() throws SQLException {
            if (!inUse) {
                return;
            }
            inUse = false;
            if (SqliteConnection.this.isClosed() || pointer.isClosed()) {
                end();
                return;
            }
            rs.close();
            // Also after a failure: a statement that is not at its beginning holds its snapshot,
            // and
            // what is bound its memory.
            clearBatch();
            clearParameters();
            pointer.safeRunInt(DB::reset);
            keep(this);
        }

        private void end() throws SQLException {
            super.close();
        }
    }
}
