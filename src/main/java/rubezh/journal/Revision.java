package rubezh.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change by one person: immutable, signed, chained. Every field of the canonical line that this
 * program knows; the line itself travels in {@link StoredRevision}.
 *
 * @param id content hash
 * @param subject which record of which kind
 * @param act who did what, when and why
 * @param link its place in the replica's chain and in the record's history
 * @param content the full body and what changed
 * @param signature Ed25519 over {@code "rubezh-sig/1\0"} and the id, hexadecimal; not part of the
 *     id
 */
public record Revision(
        RevisionId id, Subject subject, Act act, Link link, Content content, String signature) {
    /**
     * @param recordId the record
     * @param kind {@code seizure}; later {@code operation}, {@code review} and others
     * @param schema name and version of the body, {@code seizure/1.0}
     */
    public record Subject(UUID recordId, String kind, String schema) {}

    /**
     * @param op what is done
     * @param author login at a station: {@code officer:asanov}
     * @param station code of the station
     * @param at the station's clock, with offset; never used for ordering
     * @param reason why, where a reason was asked
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
     * @param replica installation incarnation that wrote it
     * @param seq 1 for the first of the replica, without holes
     * @param prev the replica's previous revision, null for the first
     * @param parents heads of the record that the author saw, sorted
     */
    public record Link(
            UUID replica, long seq, @Nullable RevisionId prev, List<RevisionId> parents) {
        public Link {
            parents = List.copyOf(parents);
        }
    }

    /**
     * @param bodyHash SHA-256 of the canonical JSON of salt and body, hexadecimal
     * @param salt 128 random bits, hexadecimal: a removed short body cannot be guessed from its
     *     hash
     * @param body the full record as a tree of plain values, fields unknown here included
     * @param changed pointers this person changed; a line that was removed by the pointer of the
     *     line
     * @param attachments what belongs to the body and travels as blobs
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
     * @param sha256 hash of the bytes, hexadecimal
     * @param type media type
     * @param bytes size
     */
    public record AttachmentRef(String sha256, String type, long bytes) {}
}
