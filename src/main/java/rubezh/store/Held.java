package rubezh.store;

import java.nio.file.Path;
import java.util.Map;
import rubezh.security.DataKey;

/**
 * A file this process holds, locked or open: what stays when an officer leaves and another comes.
 */
record Held(
        Path folder,
        Surroundings surroundings,
        StationLock lock,
        Connections connections,
        KeySlots slots)
        implements AutoCloseable {
    static Held of(Path folder, Surroundings surroundings, StationLock lock, Database database) {
        var connections = new Connections(database);
        return new Held(
                folder,
                surroundings,
                lock,
                connections,
                new KeySlots(connections, surroundings.clock()));
    }

    Path image() {
        return folder.resolve("projection.img");
    }

    AuditLog audit(String login, DataKey key) {
        return new AuditLog(
                connections,
                surroundings.clock(),
                login,
                key.sealer(DataKey.Use.AUDIT, surroundings.random()));
    }

    /** Takes the register's identity, or gives it a new one if it was put back or copied. */
    Identity identify(DataKey key, AuditLog audit, Marks marks) {
        return connections.write(connection -> {
            if (marks.fits(connection)) {
                return Identity.read(connection, key, surroundings.random());
            }
            var old = Identity.replica(connection);
            Identity identity =
                    Identity.next(
                            connection,
                            marks.found(),
                            key.sealer(DataKey.Use.KEY_WRAP, surroundings.random()),
                            surroundings.random());
            audit.write(
                    "new-incarnation",
                    identity.replica().toString(),
                    Map.of("succeeds", old.toString(), "letters", identity.incarnation()));
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
