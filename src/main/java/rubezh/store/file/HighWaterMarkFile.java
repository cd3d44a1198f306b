package rubezh.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.journal.RevisionId;
import rubezh.text.Fault;

/**
 * The mark of one register in one folder: compared when it is opened, moved after each commit. A
 * copy in another folder has none, and so gets an identity of its own.
 */
public final class HighWaterMarkFile {
    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMarkFile.class);

    private final Path file;
    private final String machine;
    private final Optional<HighWaterMark> found;
    private HighWaterMark.ChainPosition latest = HighWaterMark.ChainPosition.NONE;

    public HighWaterMarkFile(Path folder, StoreConfig config, UUID register) {
        byte[] name =
                Bytes.sha256()
                        .digest(Bytes.of(register + "\0" + folder.toAbsolutePath().normalize()));
        this.file =
                config.markFolder()
                        .resolve(HexFormat.of().formatHex(name).substring(0, 32) + ".mark");
        this.machine = config.machineName();
        this.found = HighWaterMark.read(file);
    }

    Optional<HighWaterMark> found() {
        return found;
    }

    /** Says whether the register is the one that wrote the mark, and not older than it. */
    public boolean matches(Connection connection) throws SQLException {
        if (found.isEmpty()) {
            return false;
        }
        HighWaterMark highWaterMark = found.get();
        UUID replica = InstallationIdentity.replica(connection);
        return highWaterMark.replica().equals(replica)
                && highWaterMark.machine().equals(machine)
                && (highWaterMark.position().id() == null
                        || idsAt(connection, replica, highWaterMark.position().seq())
                                .contains(highWaterMark.position().id()));
    }

    private static List<RevisionId> idsAt(Connection connection, UUID replica, long seq)
            throws SQLException {
        return Connections.query(
                connection,
                "SELECT id FROM revision WHERE replica = ? AND seq = ?",
                row -> Bytes.revisionId(row.getBytes(1)),
                Bytes.of(replica),
                seq);
    }

    /**
     * Moves the mark. What was saved stays saved if this fails: a register ahead of its mark is the
     * ordinary case after a crash.
     */
    public synchronized void advance(
            InstallationIdentity installationIdentity, HighWaterMark.ChainPosition position) {
        if (position.seq() < latest.seq()) {
            return;
        }
        latest = position;
        try {
            new HighWaterMark(
                            installationIdentity.replica(),
                            installationIdentity.incarnation(),
                            machine,
                            position)
                    .write(file);
        } catch (Fault e) {
            LOG.warn("mark not moved to {}: {}", position.seq(), e.code());
        }
    }
}
