package rubezh.store.file;

import java.nio.file.Path;
import java.util.Map;
import rubezh.security.DataKey;

/**
 * A file this process holds, locked or open: what stays when an officer leaves and another comes.
 */
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
                connections, config.clock(), login, key.sealer(DataKey.Use.AUDIT, config.random()));
    }

    /** Takes the register's identity, or gives it a new one if it was put back or copied. */
    public InstallationIdentity identify(DataKey key, AuditLog audit, HighWaterMarkFile file) {
        return connections.write(connection -> {
            if (file.matches(connection)) {
                return InstallationIdentity.read(connection, key, config.random());
            }
            var old = InstallationIdentity.replica(connection);
            InstallationIdentity installationIdentity =
                    InstallationIdentity.next(
                            connection,
                            file.found(),
                            key.sealer(DataKey.Use.KEY_WRAP, config.random()),
                            config.random());
            audit.write(
                    "new-incarnation",
                    installationIdentity.replica().toString(),
                    Map.of(
                            "succeeds",
                            old.toString(),
                            "letters",
                            installationIdentity.incarnation()));
            return installationIdentity;
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
