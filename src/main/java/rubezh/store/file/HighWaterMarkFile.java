package rubezh.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RevisionId;
import rubezh.text.Fault;

/**
 * High-water mark file of one register in one folder: compared on opening, advanced after each
 * commit. A copy in another folder has no mark, so it gets a new identity.
 */
public final class HighWaterMarkFile {
    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMarkFile.class);

    private final Path file;
    private final String machine;
    private final Optional<HighWaterMark> found;
    private HighWaterMark.ChainPosition latest = HighWaterMark.ChainPosition.NONE;

    public HighWaterMarkFile(Path folder, StoreConfig config, UUID register) {
        byte[] name = Bytes.of(register + "\0" + folder.toAbsolutePath().normalize());
        String hash = Sha256.digest(name).hex();
        this.file = config.markFolder().resolve(hash.substring(0, 32) + ".mark");
        this.machine = config.machineName();
        this.found = HighWaterMark.read(file);
    }

    Optional<HighWaterMark> found() {
        return found;
    }

    /** Returns whether the register wrote the mark and is not older than it. */
    public boolean matches(Connection connection) throws SQLException {
        if (found.isEmpty()) {
            return false;
        }
        HighWaterMark mark = found.get();
        UUID replica = InstallationIdentity.replica(connection);
        return mark.replica().equals(replica)
                && mark.machine().equals(machine)
                && (mark.position().id() == null
                        || idsAt(connection, replica, mark.position().seq())
                                .contains(mark.position().id()));
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
     * Advances the mark. A failure is logged only: a register ahead of its mark is the normal case
     * after a crash.
     */
    public synchronized void advance(
            InstallationIdentity identity, HighWaterMark.ChainPosition position) {
        if (position.seq() < latest.seq()) {
            return;
        }
        latest = position;
        try {
            new HighWaterMark(identity.replica(), identity.incarnation(), machine, position)
                    .write(file);
        } catch (Fault e) {
            LOG.warn("mark not moved to {}: {}", position.seq(), e.code());
        }
    }
}
