package rubezh.store.journal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import rubezh.security.KeyedHash;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/** Counters by name, such as the case numbers of a year; names and values are sealed. */
public final class CounterStorage {
    private static final String USE = "counter";

    private final KeyedHash keyed;
    private final Sealer sealer;

    public CounterStorage(KeyedHash keyed, Sealer sealer) {
        this.keyed = keyed;
        this.sealer = sealer;
    }

    /** Increments a counter within a transaction; returns its value, from 1. */
    long increment(Connection connection, String name) throws SQLException {
        byte[] key = keyed.of(USE, name);
        List<byte[]> rows =
                Connections.query(
                        connection,
                        "SELECT sealed FROM counter WHERE name = ?",
                        row -> Bytes.of(row, 1),
                        (Object) key);
        long value = rows.isEmpty() ? 1 : open(rows.getFirst(), key) + 1;
        put(connection, name, value);
        return value;
    }

    /** Sets a counter. */
    public void put(Connection connection, String name, long value) throws SQLException {
        byte[] key = keyed.of(USE, name);
        Connections.update(
                connection,
                """
                INSERT INTO counter(name, sealed) VALUES (?, ?)
                ON CONFLICT(name) DO UPDATE SET sealed = excluded.sealed\
                """,
                key,
                sealer.seal(Bytes.of(value), associatedData(key)));
    }

    private long open(byte[] sealed, byte[] key) {
        try {
            return ByteBuffer.wrap(sealer.open(sealed, associatedData(key))).getLong();
        } catch (Fault e) {
            throw Faults.damagedRow(USE, "number", e);
        }
    }

    private static byte[] associatedData(byte[] key) {
        return Bytes.associatedData(USE, key);
    }
}
