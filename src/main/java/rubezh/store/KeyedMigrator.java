package rubezh.store;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.DataKey;
import rubezh.security.Officer;
import rubezh.security.Sealer;
import rubezh.store.backup.RegisterCopy;
import rubezh.store.blob.BlobIndex;
import rubezh.store.file.AuditLog;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMarkFile;
import rubezh.store.file.OfficerLog;
import rubezh.store.file.OlderAuditLog;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.store.journal.SqliteJournal.KeyedTables;
import rubezh.store.journal.SqliteNotes;
import rubezh.text.Fault;

/**
 * Migration of a file of version 2, at the first sign-in: what was readable in its audit log,
 * notes, counters and attachments is sealed, in one transaction. Needs the data key, unlike {@link
 * SchemaMigrator}. Records and bytes of attachments are not touched.
 */
final class KeyedMigrator {
    private final StationHandle handle;
    private final DataKey key;
    private final Connections connections;
    private final SecureRandom random;

    KeyedMigrator(StationHandle handle, DataKey key) {
        this.handle = handle;
        this.key = key;
        this.connections = handle.connections();
        this.random = handle.config().random();
    }

    /**
     * Migrates an older file.
     *
     * @param login the officer who is signing in
     * @return copy of the file as it was; empty if it is up to date
     * @throws Fault {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    Optional<Path> migrateIfOlder(String login) {
        if (!connections.read(SchemaMigrator::isUnsealed)) {
            return Optional.empty();
        }
        Path file = handle.folder().resolve("station.db");
        Path copy = RegisterCopy.writeBeforeMigration(file, connections);
        List<Officer> officers = handle.keySlots().officers();
        HighWaterMarkFile mark = connections.read(this::mark);
        boolean continued = connections.read(mark::isContinuedBy);
        connections.write(connection -> {
            SchemaMigrator.requireSameRevisions(connection, () -> migrate(connection));
            admitMissing(handle.auditLog(login, key), officers);
            return true;
        });
        if (continued) {
            connections.read(connection -> {
                mark.rewriteAudit(connection);
                return true;
            });
        }
        return Optional.of(copy);
    }

    private HighWaterMarkFile mark(Connection connection) throws SQLException {
        UUID register = StationMetadata.readRegisterId(connection);
        return new HighWaterMarkFile(handle.folder(), handle.config(), register);
    }

    private record Named(String name, byte[] content) {}

    private record Numbered(String name, long number) {}

    private record Blob(Sha256 hash, int bytes, long at) {}

    private void migrate(Connection connection) throws SQLException {
        OlderAuditLog audit = OlderAuditLog.read(connection, key, random);
        List<Named> notes = notes(connection);
        List<Numbered> counters = counters(connection);
        List<Blob> blobs =
                Connections.query(
                        connection,
                        "SELECT hash, bytes, at FROM blob",
                        row -> new Blob(hash(row.getBytes(1)), row.getInt(2), row.getLong(3)));
        SchemaMigrator.applyKeyed(connection);
        StationMetadata.writeFailureKey(connection, key, handle.config());
        audit.write(connection);
        var tables = KeyedTables.of(connections, key, random);
        for (Numbered counter : counters) {
            tables.counters().put(connection, counter.name, counter.number);
        }
        var newNotes = new SqliteNotes(connections, noteSealer(), key.keyedHash());
        notes.forEach(note -> newNotes.put(note.name, note.content));
        renameBlobs(connection, tables.blobs(), blobs);
        Connections.update(connection, "UPDATE keyslot SET rank = '' WHERE name <> ''");
        Connections.update(connection, "UPDATE OR REPLACE attempt SET login = substr(login, 1, 4)");
    }

    private static List<Numbered> counters(Connection connection) throws SQLException {
        return Connections.query(
                connection,
                "SELECT name, value FROM counter",
                row -> new Numbered(row.getString(1), row.getLong(2)));
    }

    private Sealer noteSealer() {
        return key.sealer(DataKey.Purpose.NOTE, random);
    }

    private List<Named> notes(Connection connection) throws SQLException {
        Sealer sealer = noteSealer();
        return Connections.query(
                connection,
                "SELECT name, sealed FROM note",
                row -> {
                    String name = row.getString(1);
                    byte[] bound = Bytes.associatedData("note", Bytes.of(name));
                    try {
                        return new Named(name, sealer.open(row.getBytes(2), bound));
                    } catch (Fault e) {
                        throw Faults.damagedRow("note", name, e);
                    }
                });
    }

    private static Sha256 hash(byte[] bytes) {
        return Sha256.of(HexFormat.of().formatHex(bytes));
    }

    private void renameBlobs(Connection connection, BlobIndex index, List<Blob> blobs)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA defer_foreign_keys = ON");
        }
        List<Sha256> named =
                Connections.query(
                        connection, "SELECT id FROM blob_named", row -> hash(row.getBytes(1)));
        for (Sha256 hash : named) {
            rename(connection, "blob_named", hash, index);
            update(connection, "blob_named", index.id(hash), index.sealName(hash));
        }
        for (Blob blob : blobs) {
            rename(connection, "blob", blob.hash, index);
            rename(connection, "blob_chunk", blob.hash, index);
            byte[] facts = index.seal(blob.hash, blob.bytes, blob.at);
            update(connection, "blob", index.id(blob.hash), facts);
        }
    }

    private static void rename(Connection connection, String table, Sha256 hash, BlobIndex index)
            throws SQLException {
        Connections.update(
                connection,
                "UPDATE " + table + " SET id = ? WHERE id = ?",
                index.id(hash),
                HexFormat.of().parseHex(hash.hex()));
    }

    private static void update(Connection connection, String table, byte[] id, byte[] sealed)
            throws SQLException {
        Connections.update(
                connection, "UPDATE " + table + " SET sealed = ? WHERE id = ?", sealed, id);
    }

    /** The file had the rank of an officer of whom the log knows nothing. */
    private static void admitMissing(AuditLog audit, List<Officer> officers) {
        var log = new OfficerLog(audit);
        var known = log.read();
        officers.stream().filter(o -> known.officer(o.login()).isEmpty()).forEach(log::admit);
    }
}
