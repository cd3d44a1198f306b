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
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.Audit;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * Audit log as a hash chain. An entry's hash covers the previous one; its sealed detail is bound to
 * the readable columns, so that without the data key no entry can be changed or inserted. An event
 * before sign-in has no sealed detail; the next sealed entry binds it.
 */
public final class AuditLog implements Audit {
    static final String NEW_INCARNATION = "new-incarnation";
    static final String MISSING_ENTRIES = "missing-entries";
    static final String MISSING_REVISIONS = "missing-revisions";
    static final String NEWEST = "newest";
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] START = new byte[32];

    private final Connections connections;
    private final InstantSource clock;
    private final String login;
    private final @Nullable Sealer sealer;

    /**
     * @param sealer null before sign-in
     */
    AuditLog(Connections connections, InstantSource clock, String login, @Nullable Sealer sealer) {
        this.connections = connections;
        this.clock = clock;
        this.login = login;
        this.sealer = sealer;
    }

    private record Row(
            long seq,
            byte[] prev,
            long at,
            String login,
            String action,
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
                    Bytes.of(login + "\0" + action + "\0" + object));
        }

        byte[] hashWith(byte[] sealedDetail) {
            MessageDigest digest = Sha256.newDigest();
            digest.update(associatedData());
            return digest.digest(sealedDetail);
        }
    }

    /**
     * Adds an entry; none in a register opened for reading, where nothing can be changed either.
     */
    @Override
    public void write(String action, String object, Map<String, String> detail) {
        if (connections.readOnlyReason().isEmpty()) {
            connections.writeEntry(connection -> {
                Row unsealed = next(last(connection), action, object);
                insert(connection, unsealed, seal(unsealed, detail));
                return true;
            });
        }
    }

    @Override
    public void requireWritable() {
        connections.requireWritable();
    }

    private Row next(Row last, String action, String object) {
        return new Row(
                last.seq + 1, last.hash, clock.millis(), login, action, object, NOTHING, NOTHING);
    }

    private byte[] seal(Row unsealed, Map<String, String> detail) {
        return sealer == null
                ? NOTHING
                : sealer.seal(
                        CanonicalJson.write(new TreeMap<>(detail)), unsealed.associatedData());
    }

    private static void insert(Connection connection, Row row, byte[] sealed) throws SQLException {
        Connections.update(
                connection,
                "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.seq,
                row.prev,
                row.at,
                row.login,
                row.action,
                row.object,
                sealed,
                row.hashWith(sealed));
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
                row.login,
                row.action,
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
        return connections.read(AuditLog::head);
    }

    /** Returns the time of the newest entry; the epoch for an empty log. */
    public Instant newestAt() {
        return Instant.ofEpochMilli(connections.read(AuditLog::last).at);
    }

    static Head head(Connection connection) throws SQLException {
        Row last = last(connection);
        return new Head(last.seq, HexFormat.of().formatHex(last.hash));
    }

    /** Returns whether the log has an entry, or is the empty log it names. */
    static boolean contains(Connection connection, Head head) throws SQLException {
        return head.seq() == 0
                || !Connections.query(
                                connection,
                                "SELECT 1 FROM audit WHERE seq = ? AND hash = ?",
                                row -> row.getInt(1),
                                head.seq(),
                                HexFormat.of().parseHex(head.hash()))
                        .isEmpty();
    }

    /** Number and time of an entry. */
    record Place(long seq, Instant at) {}

    /** Returns the newest entry up to a number that was written with a key. */
    static Place newestSealed(Connection connection, long upTo) throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT seq, at FROM audit WHERE seq <= ? AND length(sealed) > 0"
                                + " ORDER BY seq DESC LIMIT 1",
                        row -> new Place(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))),
                        upTo)
                .stream()
                .findFirst()
                .orElse(new Place(0, Instant.EPOCH));
    }

    @Override
    public List<Loss> losses() {
        return connections
                .query(
                        "SELECT * FROM audit WHERE what = ? ORDER BY seq",
                        Row::read,
                        NEW_INCARNATION)
                .stream()
                .map(this::open)
                .map(AuditLog::loss)
                .filter(loss -> loss.entries() > 0 || loss.revisions() > 0)
                .toList();
    }

    /** Returns the readable entries of two actions, oldest first. */
    List<Entry> entries(String action, String other) {
        String sql = "SELECT * FROM audit WHERE what IN (?, ?) ORDER BY seq";
        return connections.query(sql, Row::read, action, other).stream()
                .filter(this::isReadable)
                .map(this::open)
                .toList();
    }

    private boolean isReadable(Row row) {
        try {
            return row.sealed.length > 0 && !detail(row).containsKey("\0");
        } catch (Fault damaged) {
            return false;
        }
    }

    /** Returns whether no entry was removed or changed; does not open the sealed details. */
    boolean isLinked() {
        byte[] prev = START;
        long expected = 1;
        for (Row row : connections.query("SELECT * FROM audit ORDER BY seq", Row::read)) {
            if (row.seq != expected++ || !isLinked(row, prev)) {
                return false;
            }
            prev = row.hash;
        }
        return true;
    }

    private static boolean isLinked(Row row, byte[] prev) {
        return Arrays.equals(row.prev, prev)
                && Arrays.equals(row.hashWith(row.sealed), row.hash)
                // Only a failed sign-in is written without a key.
                && (row.sealed.length > 0 || row.action.equals(KeySlots.FAILED_SIGN_IN));
    }

    private static Loss loss(Entry entry) {
        return new Loss(
                Long.parseLong(entry.detail().get(MISSING_ENTRIES)),
                Long.parseLong(entry.detail().get(MISSING_REVISIONS)),
                Instant.parse(entry.detail().get(NEWEST)));
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
        return isLinked(row, prev) && (row.sealed.length == 0 || isReadable(row));
    }
}
