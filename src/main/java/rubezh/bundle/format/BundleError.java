package rubezh.bundle.format;

import rubezh.progress.Progress;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/** Why a bundle as a whole is not taken or not written; the codes are stable. */
public enum BundleError {
    /** The file does not begin like a bundle. */
    NOT_A_BUNDLE("BND-001"),
    /** The end is missing. */
    TRUNCATED("BND-002"),
    /** The bytes are not those that were sealed. */
    MODIFIED("BND-003"),
    /** Line ends were changed, as mail and some editors do. */
    LINE_ENDS("BND-004"),
    /** A byte-order mark stands in front, as some editors put it. */
    BYTE_ORDER_MARK("BND-005"),
    /** Of a format this program does not know. */
    NEWER_FORMAT("BND-006", Exit.NEWER_FORMAT),
    /** More than {@link BundleFormat#MAX_FILE} bytes. */
    TOO_LARGE("BND-007"),
    /** A line of more than {@link BundleFormat#MAX_LINE} bytes. */
    LINE_TOO_LONG("BND-008"),
    /** Sealed, but not UTF-8. */
    NOT_UTF8("BND-009"),
    /** The last line begins like a seal but is none. */
    MALFORMED_SEAL("BND-010"),
    /** The seal's signature is not of its key. */
    INVALID_SEAL_SIGNATURE("BND-011"),
    /** The sender has another key than the one pinned here. */
    CHANGED_KEY("BND-012"),
    /** The sender is not known here. */
    UNKNOWN_SENDER("BND-013"),
    /** Asks for a feature this program does not know. */
    UNKNOWN_FEATURE("BND-014", Exit.NEWER_FORMAT),
    /** Sealed, but the header is not as the format demands. */
    INVALID_HEADER("BND-015"),
    /** Sealed, but the lines are not as the format demands. */
    INVALID_STRUCTURE("BND-016"),
    /** Sealed, but holds other revisions than the header says. */
    COUNT_MISMATCH("BND-017"),
    /** Training data for a real register. */
    TRAINING_DATA("BND-018"),
    /** Real data for a training register. */
    REAL_DATA("BND-019"),
    /** More than {@link BundleFormat#MAX_REVISIONS} revisions. */
    TOO_MANY("BND-020"),
    /** The sender's fingerprint is not the one that was told. */
    FINGERPRINT_MISMATCH("BND-021"),
    /** The private copy is not what was previewed. */
    COPY_CHANGED("BND-024"),
    /** The file cannot be read. */
    UNREADABLE("BND-025", Exit.DISK),
    /** The file cannot be written. */
    UNWRITABLE("BND-026", Exit.DISK),
    /** Given up by the person. */
    CANCELLED("BND-027", Exit.INTERRUPTED),
    /** The bytes of a picture or paper are not those of its hash. */
    BLOB_HASH("BND-028"),
    /** A picture or paper of more than {@link rubezh.journal.Blobs#LIMIT} bytes. */
    BLOB_TOO_LARGE("BND-029"),
    /** A picture or paper that no revision names. */
    BLOB_UNNAMED("BND-030");

    private final String code;
    private final Exit exit;

    BundleError(String code) {
        this(code, Exit.UNVERIFIED);
    }

    BundleError(String code, Exit exit) {
        this.code = code;
        this.exit = exit;
    }

    public Fault fault(Object... arguments) {
        return new Fault(exit, code, arguments);
    }

    public Fault fault(Throwable cause, Object... arguments) {
        return new Fault(cause, exit, code, arguments);
    }

    /** Ends the work if it is not wanted any more. */
    public static void checkNotCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw CANCELLED.fault();
        }
    }
}
