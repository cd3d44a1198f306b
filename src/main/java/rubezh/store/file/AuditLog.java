package rubezh.store.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.text.Fault;

/**
 * Audit log as a hash chain of sealed entries. Without a password only their number is readable.
 *
 * @see AuditRow
 * @see AuditCodec
 */
public final class AuditLog implements Audit {
    static final String NEW_INCARNATION = "new-incarnation";
    static final String ACKNOWLEDGE = "acknowledge";
    public static final String RECORD = "record";
    static final String MISSING_ENTRIES = "missing-entries";
    static final String MISSING_REVISIONS = "missing-revisions";
    static final String NEWEST = "newest";
    private static final String CODE = "code";
    private static final String OFFICER = "officer";
    private static final String REASON = "reason";
    private static final int BATCH = 2_048;
    private static final int FEW = 64;

    private final Connections connections;
    private final InstantSource clock;
    private final String login;
    private final AuditCodec codec;

    AuditLog(Connections connections, InstantSource clock, String login, AuditCodec codec) {
        this.connections = connections;
        this.clock = clock;
        this.login = login;
        this.codec = codec;
    }

    /**
     * Entry on the way through the whole log.
     *
     * @param linked whether it follows the one before
     * @param opened null if it cannot be opened
     */
    record Scanned(long seq, boolean linked, AuditCodec.@Nullable Opened opened) {
        boolean hasAction(String action) {
            return opened != null && !opened.keyless() && opened.hasAction(action);
        }

        Entry entry() {
            if (opened == null) {
                throw Faults.damagedRow("audit", seq, new IllegalStateException("not opened"));
            }
            return AuditCodec.read(seq, opened);
        }
    }

    /**
     * Adds an entry; none in a register opened for reading, where nothing can be changed either.
     */
    @Override
    public void write(String action, String object, Map<String, String> detail) {
        if (connections.readOnlyReason().isEmpty()) {
            connections.writeEntry(connection -> {
                append(connection, clock.instant(), action, object, detail);
                return true;
            });
        }
    }

    private void append(
            Connection connection,
            Instant at,
            String action,
            String object,
            Map<String, String> detail)
            throws SQLException {
        AuditRow last = AuditRow.last(connection);
        append(connection, codec, new Entry(last.seq() + 1, at, login, action, object, detail));
    }

    /** Adds an entry after the last row. */
    static void append(Connection connection, AuditCodec codec, Entry entry) throws SQLException {
        byte[] previous = AuditRow.last(connection).hash();
        AuditRow.append(connection, entry.seq(), codec.seal(entry, previous));
    }

    @Override
    public void requireWritable() {
        connections.requireWritable();
    }

    @Override
    public List<Entry> newest(int limit) {
        int rows = limit == Integer.MAX_VALUE ? limit : limit + 1;
        List<AuditRow> found =
                connections.read(connection -> AuditRow.newest(connection, Long.MAX_VALUE, rows));
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(i -> scan(found.get(i), previous(found, i)).entry())
                .toList();
    }

    /** Returns the row before one of a list that has the newest first. */
    private static AuditRow previous(List<AuditRow> newestFirst, int i) {
        return i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : AuditRow.START;
    }

    private Scanned scan(AuditRow row, AuditRow previous) {
        boolean linked =
                row.seq() == previous.seq() + 1
                        && Arrays.equals(
                                row.hash(),
                                AuditRow.hash(previous.hash(), row.seq(), row.sealed()));
        return new Scanned(row.seq(), linked, codec.open(row, previous.hash()));
    }

    @Override
    public Head head() {
        return connections.read(AuditLog::head);
    }

    static Head head(Connection connection) throws SQLException {
        return headAt(connection, Long.MAX_VALUE);
    }

    /** Returns the end of the log up to a number. */
    static Head headAt(Connection connection, long upTo) throws SQLException {
        List<AuditRow> rows = AuditRow.newest(connection, upTo, 1);
        AuditRow last = rows.isEmpty() ? AuditRow.START : rows.getFirst();
        return new Head(last.seq(), HexFormat.of().formatHex(last.hash()));
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
    public record Place(long seq, Instant at) {
        static final Place NONE = new Place(0, Instant.EPOCH);
    }

    /** Returns the newest entry that a signed-in officer wrote; none for an empty log. */
    public Place newestPlace() {
        return connections.read(connection -> newestPlace(connection, Long.MAX_VALUE));
    }

    /** Returns the newest entry up to a number that a signed-in officer wrote. */
    Place newestPlace(Connection connection, long upTo) throws SQLException {
        List<AuditRow> rows = AuditRow.newest(connection, upTo, FEW);
        // The row before the last one is not there, unless the log begins with it.
        int known = rows.size() < FEW ? rows.size() : rows.size() - 1;
        for (int i = 0; i < known; i++) {
            Scanned scanned = scan(rows.get(i), previous(rows, i));
            if (scanned.opened != null && !scanned.opened.keyless()) {
                return new Place(scanned.seq, scanned.entry().at());
            }
        }
        return known == rows.size() ? Place.NONE : newestPlace(connection, rows.getLast().seq());
    }

    @Override
    public List<Loss> losses() {
        return entries(NEW_INCARNATION).stream()
                .map(AuditLog::loss)
                .filter(loss -> loss.entries() > 0 || loss.revisions() > 0)
                .toList();
    }

    private static Loss loss(Entry entry) {
        return new Loss(
                entry.seq(),
                Long.parseLong(entry.detail().get(MISSING_ENTRIES)),
                Long.parseLong(entry.detail().get(MISSING_REVISIONS)),
                Instant.parse(entry.detail().get(NEWEST)));
    }

    /**
     * Records the acknowledgement of a fault, with the end of the log before it.
     *
     * @param place what exactly is meant
     */
    public void acknowledge(String code, String place, String officer, String reason) {
        Head head = head();
        write(
                ACKNOWLEDGE,
                place,
                Map.of(
                        CODE,
                        code,
                        OFFICER,
                        officer,
                        REASON,
                        reason,
                        "head",
                        head.seq() + " " + head.hash()));
    }

    @Override
    public List<Acknowledgement> acknowledgements() {
        return entries(ACKNOWLEDGE).stream()
                .map(entry ->
                        new Acknowledgement(
                                entry.detail().getOrDefault(CODE, ""),
                                entry.object(),
                                entry.at(),
                                entry.detail().getOrDefault(OFFICER, entry.login()),
                                entry.detail().getOrDefault(REASON, "")))
                .toList();
    }

    /** Returns the readable entries of an action, oldest first. */
    public List<Entry> entries(String action) {
        var entries = new ArrayList<Entry>();
        scan(scanned -> {
            if (scanned.hasAction(action)) {
                entries.add(scanned.entry());
            }
        });
        return entries;
    }

    @Override
    public long verify() {
        var faulty = new long[1];
        var expected = new long[] {1};
        scan(scanned -> {
            if (faulty[0] == 0 && !isValid(scanned)) {
                faulty[0] = expected[0];
            }
            expected[0]++;
        });
        return faulty[0];
    }

    private static boolean isValid(Scanned scanned) {
        try {
            return scanned.linked && !scanned.entry().action().isEmpty();
        } catch (Fault damaged) {
            return false;
        }
    }

    /** Passes every entry in order, also what cannot be opened. */
    void scan(Consumer<Scanned> consumer) {
        connections.read(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement(
                                    "SELECT seq, sealed, hash FROM audit ORDER BY seq");
                    ResultSet rows = statement.executeQuery()) {
                AuditRow previous = AuditRow.START;
                for (var batch = next(rows); !batch.isEmpty(); batch = next(rows)) {
                    scan(previous, batch).forEach(consumer);
                    previous = batch.getLast();
                }
            }
            return true;
        });
    }

    private static List<AuditRow> next(ResultSet rows) throws SQLException {
        var batch = new ArrayList<AuditRow>();
        while (batch.size() < BATCH && rows.next()) {
            batch.add(AuditRow.read(rows));
        }
        return batch;
    }

    private List<Scanned> scan(AuditRow before, List<AuditRow> batch) {
        var numbers = IntStream.range(0, batch.size());
        return (batch.size() > 64 ? numbers.parallel() : numbers)
                .mapToObj(i -> scan(batch.get(i), i == 0 ? before : batch.get(i - 1)))
                .toList();
    }
}
