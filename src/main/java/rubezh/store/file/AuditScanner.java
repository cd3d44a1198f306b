package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.text.Fault;

/** Reads rows of the audit log, opens them, and says which follow the one before. */
final class AuditScanner {
    private static final int BATCH = 2_048;

    private final AuditCodec codec;

    AuditScanner(AuditCodec codec) {
        this.codec = codec;
    }

    /**
     * Entry on the way through the whole log.
     *
     * @param linked whether it follows the one before
     * @param opened null if it cannot be opened
     */
    record Scanned(long seq, boolean linked, AuditCodec.@Nullable Opened opened) {
        /** Returns whether a signed-in officer wrote it. */
        boolean isOfOfficer() {
            return opened != null && !opened.keyless();
        }

        boolean hasAction(AuditAction action) {
            return opened != null && isOfOfficer() && opened.hasAction(action);
        }

        /** Returns whether it follows the one before and tells an act. */
        boolean isValid() {
            return linked && !entryOrUnreadable().action().isEmpty();
        }

        /** Returns the entry, or what stands for one that cannot be opened. */
        Audit.Entry entryOrUnreadable() {
            try {
                return opened == null ? Audit.Entry.unreadable(seq) : AuditCodec.read(seq, opened);
            } catch (Fault damaged) {
                return Audit.Entry.unreadable(seq);
            }
        }

        Audit.Entry entry() {
            if (opened == null) {
                throw Faults.damagedRow("audit", seq, new IllegalStateException("not opened"));
            }
            return AuditCodec.read(seq, opened);
        }
    }

    /** Opens one of rows that have the newest first. */
    Scanned scan(List<AuditRow> newestFirst, int i) {
        boolean known = i + 1 < newestFirst.size();
        return scan(newestFirst.get(i), known ? newestFirst.get(i + 1) : AuditRow.START);
    }

    /** Opens one after another, whatever lies between. */
    Scanned scan(AuditRow row, AuditRow previous) {
        boolean linked =
                row.seq() == previous.seq() + 1
                        && Arrays.equals(
                                row.hash(),
                                AuditRow.hash(previous.hash(), row.seq(), row.sealed()));
        return new Scanned(row.seq(), linked, codec.open(row, previous.hash()));
    }

    /** Passes every entry in order, also what cannot be opened. */
    void scan(Connection connection, Consumer<Scanned> consumer) throws SQLException {
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
