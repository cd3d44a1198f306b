package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Row of the audit log. Its hash covers the previous one; number and previous hash are bound to the
 * sealed entry, so that without the data key no entry can be moved or changed.
 *
 * @see AuditCodec
 * @param seq number, from 1, without gaps
 * @param sealed entry, sealed
 * @param hash hash of previous hash, number and sealed entry
 */
record AuditRow(long seq, byte[] sealed, byte[] hash) {
    /** The row before the first. */
    static final AuditRow START = new AuditRow(0, new byte[0], new byte[32]);

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(row.getLong(1), Bytes.of(row, 2), Bytes.of(row, 3));
    }

    /** Returns what an entry is bound to. */
    static byte[] associatedData(byte[] previous, long seq) {
        return Bytes.associatedData("audit", previous, Bytes.of(seq));
    }

    static byte[] hash(byte[] previous, long seq, byte[] sealed) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(associatedData(previous, seq));
        return digest.digest(sealed);
    }

    /** Returns the newest rows up to a number, newest first. */
    static List<AuditRow> newest(Connection connection, long upTo, int limit) throws SQLException {
        return Connections.query(
                connection,
                "SELECT seq, sealed, hash FROM audit WHERE seq <= ? ORDER BY seq DESC LIMIT ?",
                AuditRow::read,
                upTo,
                limit);
    }

    static AuditRow last(Connection connection) throws SQLException {
        List<AuditRow> rows = newest(connection, Long.MAX_VALUE, 1);
        return rows.isEmpty() ? START : rows.getFirst();
    }

    /** Adds a row after the last one. */
    static void append(Connection connection, long seq, byte[] sealed) throws SQLException {
        byte[] previous = last(connection).hash;
        new AuditRow(seq, sealed, hash(previous, seq, sealed)).insert(connection);
    }

    private void insert(Connection connection) throws SQLException {
        Connections.update(
                connection,
                "INSERT INTO audit(seq, sealed, hash) VALUES (?, ?, ?)",
                seq,
                sealed,
                hash);
    }
}
