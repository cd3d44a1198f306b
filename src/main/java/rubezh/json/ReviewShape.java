package rubezh.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.review.ReviewSheet;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of the review sheet, name of its schema, and its id. */
public final class ReviewShape {
    /** Kind of a revision of a review sheet. */
    public static final String KIND = "review";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "review/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<ReviewSheet> SHAPE = RecordShape.of(ReviewSheet.class);

    /** UUID version of the ids of review sheets. */
    public static final int ID_VERSION = 8;

    private static final byte[] ID_PREFIX = "rubezh-review/1\0".getBytes(StandardCharsets.US_ASCII);
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ReviewShape() {}

    /**
     * Returns the record id of the review sheet of a seizure, the same at every station: UUID
     * version 8 (RFC 9562) of the first 16 bytes of the SHA-256 of {@code "rubezh-review/1\0"} and
     * the 16 bytes of the id of the seizure.
     */
    public static UUID idOf(UUID seizure) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(ID_PREFIX);
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        bytes.putLong(seizure.getMostSignificantBits()).putLong(seizure.getLeastSignificantBits());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes.array()));
        return new UUID(
                hash.getLong() & ~0xF000L | VERSION_8, hash.getLong() & ~0L >>> 2 | VARIANT);
    }

    /**
     * Returns the id of the seizure that a revision of a review sheet speaks of; empty if it is no
     * such revision, or names a seizure whose sheet has another id.
     */
    public static Optional<UUID> seizureOf(Revision revision) {
        if (!revision.subject().kind().equals(KIND)) {
            return Optional.empty();
        }
        UUID seizure = SHAPE.read(revision.content().body()).record().seizure();
        return Optional.ofNullable(seizure)
                .filter(id -> idOf(id).equals(revision.subject().recordId()));
    }
}
