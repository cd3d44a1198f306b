package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * One immutable, signed and chained change by one officer, with the fields of the canonical line
 * that this program knows. {@link StoredRevision} has the line itself.
 *
 * @param id content hash
 * @param subject record and kind
 * @param act author, time and reason
 * @param link position in the replica's chain and in the record's history
 * @param content full body and changed pointers
 * @param signature Ed25519 over {@code "rubezh-sig/1\0"} and the id, hexadecimal; not part of the
 *     id
 */
public record Revision(
        RevisionId id, Subject subject, Act act, Link link, Content content, String signature) {
    /** Returns the revision with the parents of some revisions in the place of these. */
    Revision withoutParents(Map<RevisionId, Revision> others) {
        if (link.parents().stream().noneMatch(others::containsKey)) {
            return this;
        }
        var seen = new HashSet<RevisionId>();
        var pending = new ArrayDeque<>(link.parents());
        var parents = new TreeSet<RevisionId>();
        while (!pending.isEmpty()) {
            RevisionId parent = pending.remove();
            Revision other = others.get(parent);
            if (other == null) {
                parents.add(parent);
            } else if (seen.add(parent)) {
                pending.addAll(other.link().parents());
            }
        }
        List<RevisionId> named = List.copyOf(parents);
        var kept = new Link(link.replica(), link.seq(), link.prev(), named, link.succeeds());
        return new Revision(id, subject, act, kept, content, signature);
    }

    /**
     * Record that the revision belongs to.
     *
     * @param recordId id of the record
     * @param kind kind of the record, {@code seizure}
     * @param schema name and version of the body, {@code seizure/1.0}
     */
    public record Subject(UUID recordId, String kind, String schema) {}

    /**
     * Author, time and reason of the change.
     *
     * @param op kind of change
     * @param author login at the station: {@code officer:asanov}
     * @param station code of the station
     * @param at time by the station's clock, with offset; never used for ordering
     * @param reason reason, if one was required
     * @param training whether the record is training data, which a real register refuses
     */
    public record Act(
            RevisionKind op,
            String author,
            String station,
            OffsetDateTime at,
            @Nullable String reason,
            boolean training) {}

    /**
     * Position in the chain and in the graph of revisions.
     *
     * @param replica incarnation of the installation that wrote it
     * @param seq sequence number in the chain, from 1, without gaps
     * @param prev previous revision of the replica, null for the first
     * @param parents heads of the record known to the author, sorted
     * @param succeeds end of the chain that the installation wrote before it got this replica, only
     *     in the first revision
     */
    public record Link(
            UUID replica,
            long seq,
            @Nullable RevisionId prev,
            List<RevisionId> parents,
            @Nullable Predecessor succeeds) {
        public Link {
            parents = List.copyOf(parents);
        }

        /** Creates a link in a chain that succeeds no other. */
        public Link(UUID replica, long seq, @Nullable RevisionId prev, List<RevisionId> parents) {
            this(replica, seq, prev, parents, null);
        }
    }

    /**
     * End of a former chain of the same installation.
     *
     * @param replica replica that wrote it
     * @param publicKey its key, Ed25519, raw, hexadecimal
     * @param seq sequence number of its newest revision known to the installation
     * @param id id of that revision
     * @param signature Ed25519 of the former key over who continues it, hexadecimal; null if the
     *     former key was not at hand
     */
    public record Predecessor(
            UUID replica, String publicKey, long seq, RevisionId id, @Nullable String signature) {
        /** Creates the end of a chain whose key does not confirm who continues it. */
        public Predecessor(UUID replica, String publicKey, long seq, RevisionId id) {
            this(replica, publicKey, seq, id, null);
        }
    }

    /**
     * Full body and changed pointers.
     *
     * @param bodyHash SHA-256 of the canonical JSON of salt and body, hexadecimal
     * @param salt 128 random bits, hexadecimal: a removed short body cannot be guessed from its
     *     hash
     * @param body full record as a value tree, unknown fields included
     * @param changed pointers of the values that the author changed, and of the lines that he added
     *     or removed
     * @param attachments files that the body refers to
     */
    public record Content(
            String bodyHash,
            String salt,
            Map<String, Object> body,
            SortedSet<String> changed,
            List<AttachmentRef> attachments) {
        public Content {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Reference to a file in {@link Blobs}.
     *
     * @param sha256 hash of the bytes, hexadecimal
     * @param type media type
     * @param bytes size in bytes
     */
    public record AttachmentRef(String sha256, String type, long bytes) {}
}
