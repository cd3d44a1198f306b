package rubezh.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an installation remembers of others and of bundles, besides revisions; implemented by the
 * store. Called inside {@link rubezh.journal.Journal#accept} the writing methods belong to its
 * transaction. Writing also makes the audit entries.
 */
public interface Peers {
    /** Returns all known installations, by station, then replica. */
    List<Peer> all();

    Optional<Peer> find(UUID replica);

    /**
     * Keeps what is known of an installation in place of what was.
     *
     * @throws IllegalArgumentException if another key is here for it: a defect of the caller
     */
    void keep(Peer peer);

    /** Adds a line to the exchange journal; nothing if the bundle is there in this direction. */
    void note(Passage passage);

    /** Returns the exchange journal, newest first. */
    List<Passage> passages();

    /** Returns the end of the audit chain; empty while there is none. */
    Optional<AuditHead> auditHead();

    /**
     * The end of the audit chain.
     *
     * @param seq number of the newest entry
     * @param head its hash, hexadecimal
     */
    record AuditHead(long seq, String head) {}
}
