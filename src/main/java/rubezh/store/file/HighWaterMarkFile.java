package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RevisionId;
import rubezh.security.Audit;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.store.file.IdentityChange.Reason;
import rubezh.text.Fault;

/**
 * High-water mark file of one register in one folder: compared on opening, advanced after each
 * commit that wrote to the audit log. A copy in another folder has no mark, so it gets a new
 * identity.
 */
public final class HighWaterMarkFile {
    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMarkFile.class);

    private final Path file;
    private final String machine;
    private final Optional<HighWaterMark> found;
    private @Nullable HighWaterMark latest;
    private Map<String, Long> slots = Map.of();

    public HighWaterMarkFile(Path folder, StoreConfig config, UUID register) {
        byte[] name = Bytes.of(register + "\0" + folder.toAbsolutePath().normalize());
        String hash = Sha256.digest(name).hex();
        this.file = config.markFolder().resolve(hash.substring(0, 32) + ".mark");
        this.machine = config.machineName();
        this.found = HighWaterMark.read(file);
    }

    /**
     * Checks that no older key slot was put back while the entries about the newer one were removed
     * from the audit log. A whole older register that was put back opens: its log ends with its own
     * newest revision. From now on the mark has the versions that the log knows, as an old slot may
     * be back already while another officer signs in.
     *
     * @param login login of the slot
     * @param version version of the slot
     * @param state the audit log of the register
     * @throws Fault {@code SEC-009} if the mark knows a newer slot and the log is not whole
     */
    public void requireNewest(Connection connection, String login, long version, OfficerState state)
            throws SQLException {
        slots = state.versions();
        HighWaterMark mark = found.orElse(null);
        if (mark == null || mark.slots().getOrDefault(login, 0L) <= version) {
            return;
        }
        UUID replica = InstallationIdentity.replica(connection);
        boolean older =
                !AuditLog.contains(connection, mark.audit())
                        && state.covers(
                                Optional.ofNullable(
                                        ChainPosition.newest(connection, replica).id()));
        if (!state.intact() || !older) {
            throw OfficerState.oldSlot(login);
        }
    }

    /**
     * Returns why the register needs a new identity; empty if it continues where the mark is.
     *
     * @param log the audit log of the register
     */
    public Optional<IdentityChange> findChange(Connection connection, AuditLog log)
            throws SQLException {
        HighWaterMark mark = found.orElse(null);
        if (mark == null || !mark.machine().equals(machine)) {
            return Optional.of(IdentityChange.of(Reason.COPIED));
        }
        UUID replica = InstallationIdentity.replica(connection);
        long entries = missingEntries(connection, log, mark.audit());
        long revisions = missingRevisions(connection, mark);
        if (entries > 0 || revisions > 0) {
            Instant newest = log.newestPlace(connection, mark.audit().seq()).at();
            return Optional.of(new IdentityChange(Reason.PUT_BACK, entries, revisions, newest));
        }
        if (!mark.replica().equals(replica)) {
            return Optional.of(IdentityChange.of(Reason.COPIED));
        }
        return InstallationIdentity.isShared(connection)
                ? Optional.of(IdentityChange.of(Reason.SHARED))
                : Optional.empty();
    }

    /**
     * Counts the audit entries up to the marked one that are missing. Failed sign-ins may have
     * taken their numbers since, but no officer who was signed in wrote those.
     */
    private static long missingEntries(Connection connection, AuditLog log, Audit.Head marked)
            throws SQLException {
        return AuditLog.contains(connection, marked)
                ? 0
                : marked.seq() - log.newestPlace(connection, marked.seq() - 1).seq();
    }

    private static long missingRevisions(Connection connection, HighWaterMark mark)
            throws SQLException {
        RevisionId id = mark.position().id();
        long seq = mark.position().seq();
        if (id == null || idsAt(connection, mark.replica(), seq).contains(id)) {
            return 0;
        }
        long held =
                Connections.query(
                                connection,
                                "SELECT coalesce(max(seq), 0) FROM revision WHERE replica = ?"
                                        + " AND seq < ?",
                                row -> row.getLong(1),
                                Bytes.of(mark.replica()),
                                seq)
                        .getFirst();
        return seq - held;
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

    /** Returns whether the audit log has the marked entry. */
    public boolean isContinuedBy(Connection connection) throws SQLException {
        return found.isPresent() && AuditLog.contains(connection, found.get().audit());
    }

    /** Gives the marked entry the hash that it has now, after the log was written anew. */
    public void rewriteAudit(Connection connection) throws SQLException {
        HighWaterMark mark = found.orElseThrow();
        try {
            mark.withAudit(AuditLog.headAt(connection, mark.audit().seq())).write(file);
        } catch (IOException e) {
            LOG.warn("mark not moved: {}", e.toString());
        }
    }

    private Map<String, Long> newestSlots(Connection connection) throws SQLException {
        var newest = new HashMap<>(KeySlots.versions(connection));
        slots.forEach((login, version) -> newest.merge(login, version, Math::max));
        return newest;
    }

    /**
     * Moves the mark to the ends of chain and audit log; does nothing if no audit entry was added,
     * as every local revision adds one. A failure is logged only: a register ahead of its mark is
     * the normal case after a crash.
     */
    public synchronized void advance(Connection connection, InstallationIdentity identity) {
        try {
            Audit.Head audit = AuditLog.head(connection);
            if (latest != null && latest.audit().equals(audit)) {
                return;
            }
            latest =
                    new HighWaterMark(
                            identity.replica(),
                            identity.incarnation(),
                            machine,
                            ChainPosition.newest(connection, identity.replica()),
                            audit,
                            newestSlots(connection));
            latest.write(file);
        } catch (IOException | SQLException | Fault e) {
            LOG.warn("mark not moved: {}", e.toString());
        }
    }
}
