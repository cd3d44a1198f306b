package rubezh.store.file;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.Audit;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * The audit chain. An entry's hash covers the one before; its sealed detail is bound to everything
 * readable of it, so that without the data key no entry can be changed or put in. What happens
 * before anybody signed in has no detail to seal; the next sealed entry binds it.
 */
public final class AuditLog implements Audit {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] START = new byte[32];

    private final Connections connections;
    private final InstantSource clock;
    private final String who;
    private final @Nullable Sealer sealer;

    /**
     * @param sealer null before sign-in
     */
    AuditLog(Connections connections, InstantSource clock, String who, @Nullable Sealer sealer) {
        this.connections = connections;
        this.clock = clock;
        this.who = who;
        this.sealer = sealer;
    }

    private record Row(
            long seq,
            byte[] prev,
            long at,
            String who,
            String what,
            String object,
            byte[] sealed,
            byte[] hash) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getBytes(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBytes(7),
                    row.getBytes(8));
        }

        byte[] associatedData() {
            return Bytes.associatedData(
                    "audit",
                    prev,
                    Bytes.of(seq),
                    Bytes.of(at),
                    Bytes.of(who + "\0" + what + "\0" + object));
        }

        byte[] computeHash() {
            MessageDigest digest = Bytes.sha256();
            digest.update(associatedData());
            return digest.digest(sealed);
        }
    }

    @Override
    public void write(String what, String object, Map<String, String> detail) {
        connections.write(connection -> {
            Row last = last(connection);
            var open =
                    new Row(
                            last.seq + 1,
                            last.hash,
                            clock.millis(),
                            who,
                            what,
                            object,
                            NOTHING,
                            NOTHING);
            byte[] sealed =
                    sealer == null
                            ? NOTHING
                            : sealer.seal(
                                    CanonicalJson.write(new TreeMap<>(detail)),
                                    open.associatedData());
            insert(connection, open, sealed);
            return true;
        });
    }

    private static void insert(Connection connection, Row open, byte[] sealed) throws SQLException {
        MessageDigest digest = Bytes.sha256();
        digest.update(open.associatedData());
        try (var statement =
                connection.prepareStatement("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            Connections.bind(
                    statement,
                    open.seq,
                    open.prev,
                    open.at,
                    open.who,
                    open.what,
                    open.object,
                    sealed,
                    digest.digest(sealed));
            statement.executeUpdate();
        }
    }

    private static Row last(Connection connection) throws SQLException {
        List<Row> rows =
                Connections.query(
                        connection, "SELECT * FROM audit ORDER BY seq DESC LIMIT 1", Row::read);
        return rows.isEmpty()
                ? new Row(0, NOTHING, 0, "", "", "", NOTHING, START)
                : rows.getFirst();
    }

    @Override
    public List<Entry> newest(int limit) {
        return connections
                .query("SELECT * FROM audit ORDER BY seq DESC LIMIT ?", Row::read, limit)
                .stream()
                .map(this::open)
                .toList();
    }

    private Entry open(Row row) {
        return new Entry(
                row.seq,
                Instant.ofEpochMilli(row.at),
                row.who,
                row.what,
                row.object,
                row.sealed.length == 0 ? Map.of() : detail(row));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> detail(Row row) {
        try {
            byte[] plain =
                    sealer == null ? Bytes.of("{}") : sealer.open(row.sealed, row.associatedData());
            return (Map<String, String>) (Map<?, ?>) CanonicalJson.read(plain);
        } catch (Fault | MalformedJsonException e) {
            throw Faults.damagedRow("audit", row.seq, e);
        }
    }

    @Override
    public Head head() {
        Row last = connections.read(AuditLog::last);
        return new Head(last.seq, HexFormat.of().formatHex(last.hash));
    }

    @Override
    public long verify() {
        byte[] prev = START;
        long expected = 1;
        for (Row row : connections.query("SELECT * FROM audit ORDER BY seq", Row::read)) {
            if (row.seq != expected || !isValid(row, prev)) {
                return expected;
            }
            prev = row.hash;
            expected++;
        }
        return 0;
    }

    private boolean isValid(Row row, byte[] prev) {
        if (!Arrays.equals(row.prev, prev) || !Arrays.equals(row.computeHash(), row.hash)) {
            return false;
        }
        try {
            // Only a failed sign-in happens without a key.
            return row.sealed.length == 0
                    ? row.what.equals(KeySlots.FAILED_SIGN_IN)
                    : !detail(row).containsKey("\0");
        } catch (Fault damaged) {
            return false;
        }
    }
}
