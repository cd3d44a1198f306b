package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.store.file.AuditScanner.Scanned;

/**
 * Audit log as a hash chain of sealed entries. Without a password only their number is readable.
 *
 * @see AuditRow
 * @see AuditCodec
 */
public final class AuditLog implements Audit {
    private static final int FEW = 64;

    private final Connections connections;
    private final InstantSource clock;
    private final String login;
    private final AuditCodec codec;
    private final AuditScanner scanner;

    AuditLog(Connections connections, InstantSource clock, String login, AuditCodec codec) {
        this.connections = connections;
        this.clock = clock;
        this.login = login;
        this.codec = codec;
        this.scanner = new AuditScanner(codec);
    }

    /**
     * Adds an entry; none in a register opened for reading, where nothing can be changed either.
     */
    @Override
    public void write(AuditAction action, String object, Map<String, String> detail) {
        if (connections.readOnlyReason().isEmpty()) {
            connections.writeEntry(connection -> {
                append(connection, clock.instant(), action, object, detail);
                return true;
            });
        }
    }

    @Override
    public void write(
            AuditAction action, String object, Map<String, String> detail, Runnable change) {
        connections.write(connection -> {
            change.run();
            append(connection, clock.instant(), action, object, detail);
            return true;
        });
    }

    private void append(
            Connection connection,
            Instant at,
            AuditAction action,
            String object,
            Map<String, String> detail)
            throws SQLException {
        AuditRow last = AuditRow.last(connection);
        append(
                connection,
                codec,
                new Entry(last.seq() + 1, at, login, action.code(), object, detail));
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
    public Head head() {
        return connections.read(AuditLog::head);
    }

    @Override
    public Head headAt(long seq) {
        return connections.read(connection -> headAt(connection, seq));
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
            Scanned scanned = scanner.scan(rows, i);
            if (scanned.isOfOfficer()) {
                return new Place(scanned.seq(), scanned.entry().at());
            }
        }
        return known == rows.size() ? Place.NONE : newestPlace(connection, rows.getLast().seq());
    }

    @Override
    public List<Loss> losses() {
        return entries(AuditAction.NEW_INCARNATION).stream()
                .map(AuditFaults::loss)
                .filter(loss -> loss.entries() > 0 || loss.revisions() > 0)
                .toList();
    }

    /**
     * Records the acknowledgement of a fault, with the end of the log before it.
     *
     * @param place what exactly is meant
     */
    public void acknowledge(String code, String place, String officer, String reason) {
        Head head = head();
        write(
                AuditAction.ACKNOWLEDGE,
                place,
                AuditFaults.acknowledgement(code, officer, reason, head));
    }

    @Override
    public List<Acknowledgement> acknowledgements() {
        return entries(AuditAction.ACKNOWLEDGE).stream().map(AuditFaults::acknowledgement).toList();
    }

    /** Returns the readable entries of an action, oldest first. */
    public List<Entry> entries(AuditAction action) {
        var entries = new ArrayList<Entry>();
        scan(scanned -> {
            if (scanned.hasAction(action)) {
                entries.add(scanned.entry());
            }
        });
        return entries;
    }

    @Override
    public List<Long> numbers(@Nullable Predicate<Entry> accepted) {
        List<Long> numbers = accepted == null ? allNumbers() : new ArrayList<>();
        if (accepted != null) {
            scan(scanned -> {
                if (Thread.interrupted()) {
                    throw new CancellationException();
                }
                if (accepted.test(scanned.entryOrUnreadable())) {
                    numbers.add(scanned.seq());
                }
            });
        }
        return numbers.reversed();
    }

    private List<Long> allNumbers() {
        return connections.query("SELECT seq FROM audit ORDER BY seq", row -> row.getLong(1));
    }

    @Override
    public List<Entry> entries(List<Long> numbers) {
        return connections.read(connection -> {
            var entries = new ArrayList<Entry>();
            for (long number : numbers) {
                List<AuditRow> rows = AuditRow.newest(connection, number, 2);
                entries.add(
                        rows.isEmpty() || rows.getFirst().seq() != number
                                ? Entry.unreadable(number)
                                : scanner.scan(rows, 0).entryOrUnreadable());
            }
            return entries;
        });
    }

    @Override
    public long verify() {
        var faulty = new long[1];
        var expected = new long[] {1};
        scan(scanned -> {
            if (faulty[0] == 0 && !scanned.isValid()) {
                faulty[0] = expected[0];
            }
            expected[0]++;
        });
        return faulty[0];
    }

    /** Passes every entry in order, also what cannot be opened. */
    void scan(Consumer<Scanned> consumer) {
        connections.read(connection -> {
            scanner.scan(connection, consumer);
            return true;
        });
    }
}
