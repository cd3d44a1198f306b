package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.Sealer;
import rubezh.store.file.IdentityChange.Reason;

/** Resources of a station file across sign-ins: lock, connections and key slots. */
public record StationHandle(
        Path folder,
        StoreConfig config,
        StationLock lock,
        Connections connections,
        KeySlots keySlots)
        implements AutoCloseable {
    public static StationHandle of(
            Path folder, StoreConfig config, StationLock lock, Database database) {
        var connections = new Connections(database);
        return new StationHandle(
                folder,
                config,
                lock,
                connections,
                new KeySlots(connections, config.clock(), config.random(), config.passwordHash()));
    }

    public Path snapshotFile() {
        return folder.resolve("projection.img");
    }

    public AuditLog auditLog(String login, DataKey key) {
        return new AuditLog(
                connections, config.clock(), login, AuditCodec.of(key, config.random()));
    }

    /**
     * Returns the identity of the register, a new one after a change, and from now on advances the
     * mark after each commit.
     */
    public InstallationIdentity identify(
            DataKey key, AuditLog audit, HighWaterMarkFile file, Optional<IdentityChange> change) {
        Sealer wrap = key.sealer(DataKey.Purpose.KEY_WRAP, config.random());
        InstallationIdentity current =
                connections.read(connection -> InstallationIdentity.read(connection, wrap));
        InstallationIdentity identity =
                change.isEmpty()
                        ? withEncryptionKey(current, wrap)
                        : connections.writeEntry(
                                c -> succeed(c, current, change.get(), audit, wrap));
        change.ifPresent(_ -> current.signer().erase());
        connections.setAfterCommit(connection -> file.advance(connection, identity));
        return identity;
    }

    /**
     * Creates the encryption key of a register of an earlier program. Where the disk takes nothing,
     * a later sign-in creates it.
     */
    private InstallationIdentity withEncryptionKey(InstallationIdentity current, Sealer wrap) {
        boolean writable = connections.readOnlyReason().isEmpty() && !connections.space().isShort();
        if (!writable || !current.encryptionKeys().isEmpty()) {
            return current;
        }
        return connections.writeEntry(c -> current.withEncryptionKey(c, wrap, config.random()));
    }

    private InstallationIdentity succeed(
            Connection connection,
            InstallationIdentity current,
            IdentityChange change,
            AuditLog audit,
            Sealer wrap)
            throws SQLException {
        String letters = nextLetters(connection, current.incarnation(), change.reason());
        InstallationIdentity next = current.succeed(connection, letters, wrap, config.random());
        audit.write(
                AuditAction.NEW_INCARNATION,
                next.replica().toString(),
                detail(change, current.replica().toString(), letters));
        return next;
    }

    private static Map<String, String> detail(
            IdentityChange change, String succeeds, String letters) {
        return Map.of(
                "succeeds",
                succeeds,
                "letters",
                letters,
                "reason",
                change.reason().name(),
                AuditFaults.MISSING_ENTRIES,
                "" + change.missingEntries(),
                AuditFaults.MISSING_REVISIONS,
                "" + change.missingRevisions(),
                AuditFaults.NEWEST,
                change.newest().toString());
    }

    private String nextLetters(Connection connection, String current, Reason reason)
            throws SQLException {
        var used = new IncarnationFile(config, StationMetadata.readStation(connection).code());
        used.add(current);
        // A copy elsewhere would count on from the same letter.
        boolean ordered = reason == Reason.PUT_BACK && current.length() == 1;
        String letters = ordered ? used.nextLetter() : used.randomLetters();
        used.add(letters);
        return letters;
    }

    @Override
    public void close() {
        if (lock.isHeld()) {
            try (lock;
                    connections) {
                connections.checkpoint();
            }
        }
    }
}
