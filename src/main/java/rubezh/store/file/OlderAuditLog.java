package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * Audit log of a file of version 2, whose logins, times, actions and objects were readable; only
 * details were sealed. Read before, and written anew after the tables were replaced.
 *
 * @see rubezh.store.KeyedMigrator
 */
public final class OlderAuditLog {
    private final List<Row> rows;
    private final DataKey key;
    private final SecureRandom random;

    private OlderAuditLog(List<Row> rows, DataKey key, SecureRandom random) {
        this.rows = rows;
        this.key = key;
        this.random = random;
    }

    /** Reads the whole log. */
    public static OlderAuditLog read(Connection connection, DataKey key, SecureRandom random)
            throws SQLException {
        String sql =
                "SELECT seq, at, who, what, object, prev, sealed, hash FROM audit ORDER BY seq";
        return new OlderAuditLog(Connections.query(connection, sql, Row::read), key, random);
    }

    private record Row(Audit.Entry entry, byte[] prev, byte[] sealed, byte[] hash) {
        static Row read(ResultSet row) throws SQLException {
            var entry =
                    new Audit.Entry(
                            row.getLong(1),
                            Instant.ofEpochMilli(row.getLong(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            Map.of());
            return new Row(entry, row.getBytes(6), row.getBytes(7), row.getBytes(8));
        }

        private byte[] associatedData() {
            return Bytes.associatedData(
                    "audit",
                    prev,
                    Bytes.of(entry.seq()),
                    Bytes.of(entry.at().toEpochMilli()),
                    Bytes.of(entry.login() + "\0" + entry.action() + "\0" + entry.object()));
        }

        private boolean isKeyless() {
            return sealed.length == 0;
        }

        /** Returns the entry with its detail; null if the row was changed. */
        @SuppressWarnings("unchecked")
        Audit.@Nullable Entry open(Sealer sealer) {
            var digest = Sha256.newDigest();
            digest.update(associatedData());
            if (!Arrays.equals(digest.digest(sealed), hash)) {
                return null;
            }
            if (isKeyless()) {
                return entry.action().equals(AuditAction.SIGN_IN_FAILED.code()) ? entry : null;
            }
            try {
                Map<?, ?> detail = CanonicalJson.read(sealer.open(sealed, associatedData()));
                return new Audit.Entry(
                        entry.seq(),
                        entry.at(),
                        entry.login(),
                        entry.action(),
                        entry.object(),
                        (Map<String, String>) detail);
            } catch (Fault | MalformedJsonException changed) {
                return null;
            }
        }
    }

    /**
     * Writes the log in the new form. Gaps stay gaps, and a changed row becomes one that cannot be
     * opened, so that verification finds what it found before.
     */
    public void write(Connection connection) throws SQLException {
        Sealer details = key.sealer(DataKey.Purpose.AUDIT, random);
        AuditCodec own = AuditCodec.of(key, random);
        AuditCodec keyless = AuditCodec.beforeSignIn(key.failureSealer(random).publicKey(), random);
        for (Row row : rows) {
            Audit.Entry entry = row.open(details);
            if (entry == null) {
                AuditRow.append(connection, row.entry.seq(), row.hash);
            } else {
                AuditLog.append(connection, row.isKeyless() ? keyless : own, entry);
                noteSignIn(connection, entry);
            }
        }
    }

    private static void noteSignIn(Connection connection, Audit.Entry entry) throws SQLException {
        if (entry.action().equals(AuditAction.SIGN_IN.code())) {
            Connections.update(
                    connection,
                    "INSERT OR REPLACE INTO sign_in(login, at) VALUES (?, ?)",
                    entry.login(),
                    entry.at().toEpochMilli());
        }
    }
}
