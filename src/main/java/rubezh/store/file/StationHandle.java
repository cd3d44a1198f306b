package rubezh.store.file;

import java.nio.file.Path;
import java.util.Map;
import rubezh.security.DataKey;

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
                folder, config, lock, connections, new KeySlots(connections, config.clock()));
    }

    public Path snapshotFile() {
        return folder.resolve("projection.img");
    }

    public AuditLog auditLog(String login, DataKey key) {
        return new AuditLog(
                connections,
                config.clock(),
                login,
                key.sealer(DataKey.Purpose.AUDIT, config.random()));
    }

    /** Returns the identity of the register, a new one if the file was restored or copied. */
    public InstallationIdentity identify(DataKey key, AuditLog audit, HighWaterMarkFile file) {
        if (connections.readOnlyReason().isPresent() || connections.read(file::matches)) {
            return connections.read(c -> InstallationIdentity.read(c, key, config.random()));
        }
        return connections.writeEntry(connection -> {
            var previous = InstallationIdentity.replica(connection);
            InstallationIdentity identity =
                    InstallationIdentity.next(
                            connection,
                            file.found(),
                            key.sealer(DataKey.Purpose.KEY_WRAP, config.random()),
                            config.random());
            audit.write(
                    "new-incarnation",
                    identity.replica().toString(),
                    Map.of("succeeds", previous.toString(), "letters", identity.incarnation()));
            return identity;
        });
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
