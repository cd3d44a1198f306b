package rubezh.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.shape.RecordShape;

/** Shape of the receipt of a bundle, name of its schema, and its id. */
public final class ReceiptShape {
    /** Kind of a revision of a receipt. */
    public static final String KIND = "receipt";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "receipt/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<ReceiptRecord> SHAPE = RecordShape.of(ReceiptRecord.class);

    private static final String ID_PREFIX = "rubezh-receipt/1\0";

    private ReceiptShape() {}

    /**
     * Returns the record id of all receipts of a bundle, whoever writes one: UUID version 8 (RFC
     * 9562) of the first 16 bytes of the SHA-256 of {@code "rubezh-receipt/1\0"} and the id of the
     * bundle as text, in ASCII.
     */
    public static UUID idOf(UUID bundle) {
        return DerivedId.of((ID_PREFIX + bundle).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the receipt of a revision; empty if it means nothing. */
    public static Optional<ReceiptRecord> read(Revision revision) {
        if (!isReceipt(revision)
                || !revision.subject().schema().startsWith(MAJOR)
                || revision.act().op() != RevisionKind.PUT) {
            return Optional.empty();
        }
        ReceiptRecord receipt = SHAPE.read(revision.content().body()).record();
        UUID bundle = receipt.bundle();
        return bundle != null && idOf(bundle).equals(revision.subject().recordId())
                ? Optional.of(receipt)
                : Optional.empty();
    }

    /** Returns whether a revision is a receipt, of whatever version. */
    public static boolean isReceipt(Revision revision) {
        return revision.subject().kind().equals(KIND);
    }
}
