package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Connections of one open file: one writer under a lock, and one reader per concurrently reading
 * thread. A read inside a writing transaction sees its changes. Thread-safe.
 *
 * <pre>{@code
 * long count = connections.query("SELECT count(*) FROM note", row -> row.getLong(1)).getFirst();
 * connections.write(connection -> store(connection, note));
 * }</pre>
 */
public final class Connections implements AutoCloseable {
    /** Pages in the write-ahead log that trigger a checkpoint. */
    private static final int LARGE_WAL = 2_000;

    private final Database database;
    private final DiskSpace space;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private boolean inTransaction;
    private Consumer<Connection> afterCommit = _ -> {};
    private long changesSinceCheckpoint;

    public Connections(Database database) {
        this.database = database;
        this.space = new DiskSpace(database.folder());
        this.writer = database.openWriter();
    }

    /** Action on a connection. */
    public interface ConnectionAction<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    /** Mapper of one result row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns the free space of the disk under the file. */
    public DiskSpace space() {
        return space;
    }

    /** Returns why nothing can be written; empty as a rule. */
    public Optional<ReadOnlyReason> readOnlyReason() {
        return database.readOnlyReason();
    }

    /** Throws {@code STO-010} to {@code STO-014} if the disk takes no data. */
    public void requireWritable() {
        refuseReadOnly();
        space.requireRoom();
    }

    private void refuseReadOnly() {
        readOnlyReason()
                .ifPresent(reason -> {
                    throw reason.fault(null);
                });
    }

    /**
     * Runs action in a writing transaction, or joins the current one of this thread.
     *
     * @throws Fault {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    public <T extends @Nullable Object> T write(ConnectionAction<T> action) {
        return inTransaction(
                () -> {
                    space.requireRoom();
                    return transaction(action);
                },
                action);
    }

    /** Writes like {@link #write}; on a full disk the action runs again on the reserved space. */
    public <T extends @Nullable Object> T save(ConnectionAction<T> action) {
        return inTransaction(
                () -> {
                    space.requireRoom();
                    return transactionOnReserve(action);
                },
                action);
    }

    /**
     * Writes a small entry that belongs to opening and closing, also with little free space and, on
     * a full disk, on the reserved space.
     */
    <T extends @Nullable Object> T writeEntry(ConnectionAction<T> action) {
        return inTransaction(() -> transactionOnReserve(action), action);
    }

    private interface Transaction<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T inTransaction(
            Transaction<T> outermost, ConnectionAction<T> action) {
        writing.lock();
        try {
            if (inTransaction) {
                return action.run(writer);
            }
            refuseReadOnly();
            return outermost.run();
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            writing.unlock();
        }
    }

    private <T extends @Nullable Object> T transactionOnReserve(ConnectionAction<T> action)
            throws SQLException {
        try {
            return transaction(action);
        } catch (SQLException | Fault e) {
            RuntimeException fault = e instanceof SQLException sql ? Faults.of(sql) : (Fault) e;
            if (fault instanceof Fault full
                    && ReadOnlyReason.FULL.isCauseOf(full)
                    && space.release()) {
                return transaction(action);
            }
            throw fault;
        }
    }

    private <T extends @Nullable Object> T transaction(ConnectionAction<T> action)
            throws SQLException {
        execute("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean done = false;
        try {
            T result = action.run(writer);
            execute("COMMIT");
            done = true;
            afterCommit.accept(writer);
            return result;
        } finally {
            inTransaction = false;
            if (!done) {
                rollback();
            }
        }
    }

    /** Returns whether this thread is inside a writing transaction, whose rows reads see. */
    public boolean isWriting() {
        return writing.isHeldByCurrentThread() && inTransaction;
    }

    /** Sets what runs after each commit, before the next transaction; it must not throw. */
    void setAfterCommit(Consumer<Connection> action) {
        writing.lock();
        try {
            afterCommit = action;
        } finally {
            writing.unlock();
        }
    }

    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite has rolled back already, for example on a full disk.
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs action on a reading connection. */
    public <T extends @Nullable Object> T read(ConnectionAction<T> action) {
        if (isWriting()) {
            return write(action);
        }
        Connection pooled = idle.pollFirst();
        Connection connection = pooled == null ? database.openReader() : pooled;
        try {
            return action.run(connection);
        } catch (SQLException e) {
            throw Faults.ofReading(e);
        } finally {
            idle.addFirst(connection);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return read(connection -> query(connection, sql, reader, parameters));
    }

    /** Returns the first row of a query. */
    public <T> Optional<T> queryFirst(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    public static <T> List<T> query(
            Connection connection, String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            var results = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    results.add(reader.read(rows));
                }
            }
            return results;
        }
    }

    /** Runs a statement and returns the number of changed rows. */
    public int update(String sql, Object... parameters) {
        return write(connection -> update(connection, sql, parameters));
    }

    public static int update(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /**
     * Checkpoints the write-ahead log if it is large. Within a transaction, as while an import
     * brings pictures, the next call after its end does so.
     */
    public void checkpointIfLarge(int written) {
        changesSinceCheckpoint += written;
        if (changesSinceCheckpoint > LARGE_WAL) {
            checkpoint("PASSIVE");
        }
    }

    /**
     * Checkpoints the write-ahead log. A concurrent reader may defer it to the next checkpoint,
     * which is not an error.
     */
    public void checkpoint() {
        checkpoint("TRUNCATE");
    }

    private void checkpoint(String mode) {
        if (readOnlyReason().isPresent()) {
            return;
        }
        writing.lock();
        try {
            if (!inTransaction) {
                runCheckpoint(mode);
            }
        } finally {
            writing.unlock();
        }
    }

    private void runCheckpoint(String mode) {
        try (Statement statement = writer.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
            if (result.next() && result.getInt(1) == 0) {
                changesSinceCheckpoint = 0;
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : idle) {
                connection.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            database.close();
        }
    }
}
