package rubezh.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.review.ReviewSheet;
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
    public static final int ID_VERSION = DerivedId.VERSION;

    private static final byte[] ID_PREFIX = "rubezh-review/1\0".getBytes(StandardCharsets.US_ASCII);

    private ReviewShape() {}

    /**
     * Returns the record id of the review sheet of a seizure, the same at every station: UUID
     * version 8 (RFC 9562) of the first 16 bytes of the SHA-256 of {@code "rubezh-review/1\0"} and
     * the 16 bytes of the id of the seizure.
     */
    public static UUID idOf(UUID seizure) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_PREFIX.length + 2 * Long.BYTES).put(ID_PREFIX);
        bytes.putLong(seizure.getMostSignificantBits()).putLong(seizure.getLeastSignificantBits());
        return DerivedId.of(bytes.array());
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
