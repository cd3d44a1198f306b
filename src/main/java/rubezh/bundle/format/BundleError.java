package rubezh.bundle.format;

import module java.base;

import rubezh.progress.Progress;
import rubezh.security.SealedFile;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/**
 * Error that rejects a bundle as a whole, on import or export. The codes are stable; the message
 * texts have the code as key.
 */
public enum BundleError {
    /** The first line is not that of a bundle. */
    NOT_A_BUNDLE("BND-001"),
    /** The seal line is missing or incomplete. */
    TRUNCATED("BND-002"),
    /** The content differs from the sealed one. */
    SEAL_HASH_MISMATCH("BND-003"),
    /** Every line ends with CR LF, as after some mail programs and editors. */
    CONVERTED_LINE_ENDS("BND-004"),
    /** The file begins with a byte-order mark, as after some editors. */
    BYTE_ORDER_MARK("BND-005"),
    /** The format version is higher than the supported one. */
    UNSUPPORTED_FORMAT_VERSION("BND-006", Exit.NEWER_FORMAT),
    /** The file has more than {@link BundleFormat#MAX_FILE} bytes. */
    FILE_TOO_LARGE("BND-007"),
    /** A line has more than {@link BundleFormat#MAX_LINE} bytes. */
    LINE_TOO_LONG("BND-008"),
    /** The sealed content is not valid UTF-8. */
    NOT_UTF8("BND-009"),
    /** The last line starts like a seal but does not match its form. */
    MALFORMED_SEAL("BND-010"),
    /** The seal's signature does not verify with its key. */
    INVALID_SEAL_SIGNATURE("BND-011"),
    /** The sender's key differs from the pinned one. */
    SENDER_KEY_CHANGED("BND-012"),
    /** The sender is not pinned in this register. */
    UNKNOWN_SENDER("BND-013"),
    /** The header requires a feature that this program does not support. */
    UNSUPPORTED_FEATURE("BND-014", Exit.NEWER_FORMAT),
    /** The sealed header violates the format. */
    INVALID_HEADER("BND-015"),
    /** The sealed lines violate the format. */
    INVALID_STRUCTURE("BND-016"),
    /** Counts or ranges of the contents differ from the header. */
    HEADER_MISMATCH("BND-017"),
    /** The bundle has training data and the register is a real one. */
    TRAINING_DATA_IN_REAL_REGISTER("BND-018"),
    /** The bundle has real data and the register is for training. */
    REAL_DATA_IN_TRAINING_REGISTER("BND-019"),
    /** The bundle has more than {@link BundleFormat#MAX_REVISIONS} revisions. */
    TOO_MANY_REVISIONS("BND-020"),
    /** The sender's fingerprint differs from the expected one. */
    FINGERPRINT_MISMATCH("BND-021"),
    /** The staged copy changed between preview and import. */
    STAGED_COPY_CHANGED("BND-024"),
    /** The file cannot be read. */
    READ_FAILED("BND-025", Exit.DISK),
    /** The file cannot be written. */
    WRITE_FAILED("BND-026", Exit.DISK),
    /** The user cancelled the operation. */
    CANCELLED("BND-027", Exit.INTERRUPTED),
    /** The bytes of an attachment do not match its hash. */
    BLOB_HASH_MISMATCH("BND-028"),
    /** An attachment has more than {@link rubezh.journal.Blobs#LIMIT} bytes. */
    BLOB_TOO_LARGE("BND-029"),
    /** No revision refers to the attachment. */
    UNREFERENCED_BLOB("BND-030"),
    /** The path is a folder. */
    IS_A_FOLDER("BND-041", Exit.USAGE),
    /** The private copy of the file cannot be made. */
    COPY_FAILED("BND-042", Exit.DISK),
    /** There is no such file. */
    NO_SUCH_FILE("BND-043", Exit.DISK),
    /** The user may not read the file. */
    NO_RIGHT_TO_READ("BND-044", Exit.DISK),
    /** The sender is not pinned and has the name of a station that is known with another key. */
    NAMESAKE("BND-045"),
    /** No key of the named station is known here. */
    NO_KEY_OF_STATION("BND-046", Exit.FINDINGS),
    /** The addressee is not written like a station code. */
    NO_STATION_CODE("BND-047", Exit.USAGE),
    /** The sender says that it continues a known installation, and nothing confirms it. */
    CONTINUES_KNOWN("BND-048"),
    /** Another key is in use for a station than at the last export, and nobody agreed to it. */
    KEY_CHANGED("BND-049", Exit.FINDINGS),
    /** The file is encrypted, and no key of this installation opens it. */
    ENCRYPTED_FOR_OTHERS("BND-050"),
    /** The file is encrypted to this installation, and its bytes were changed or are missing. */
    ENCRYPTED_FILE_DAMAGED("BND-051"),
    /** Nothing can be encrypted to a station: its key is not known, or no longer usable. */
    NO_ENCRYPTION_KEY("BND-052", Exit.FINDINGS),
    /** An export without encryption has no reason, or one too long. */
    PLAIN_NEEDS_REASON("BND-053", Exit.USAGE),
    /** An export into one named file has several parts. */
    SEVERAL_FILES("BND-054", Exit.USAGE),
    /** No record has the number to export. */
    NO_SUCH_RECORD("BND-055", Exit.USAGE),
    /** The size of a part is too small. */
    PART_TOO_SMALL("BND-056", Exit.USAGE),
    /** What is stored is no longer what was counted for the header. */
    CONTENTS_CHANGED("BND-057", Exit.DISK),
    NO_FOLDER_TO_WRITE("BND-064", Exit.DISK),
    NO_RIGHT_TO_WRITE("BND-065", Exit.DISK);

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

    /** Returns whether a fault is one of this kind. */
    public boolean isCauseOf(Fault fault) {
        return fault.code().equals(code);
    }

    /** Returns the fault of a file that cannot be read, by its reason. */
    public static Fault readFault(IOException reason, String name) {
        return switch (reason) {
            case NoSuchFileException _ -> NO_SUCH_FILE.fault(reason, name);
            case AccessDeniedException _ -> NO_RIGHT_TO_READ.fault(reason, name);
            case SealedFile.ChangedException _ -> STAGED_COPY_CHANGED.fault(reason, name);
            default -> READ_FAILED.fault(reason, name);
        };
    }

    /** Returns the fault of a file that cannot be written, by its reason. */
    public static Fault writeFault(Exception reason, Path file) {
        Exception cause =
                reason instanceof UncheckedIOException e && e.getCause() != null
                        ? e.getCause()
                        : reason;
        return switch (cause) {
            case NoSuchFileException _ -> NO_FOLDER_TO_WRITE.fault(reason, file);
            case AccessDeniedException _ -> NO_RIGHT_TO_WRITE.fault(reason, file);
            case FileSystemException e when e.getReason() != null ->
                    WRITE_FAILED.fault(reason, file, e.getReason());
            default -> WRITE_FAILED.fault(reason, file, String.valueOf(cause.getMessage()));
        };
    }

    /** Throws {@link #IS_A_FOLDER} for a folder, which some systems open like a file. */
    public static void checkNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw IS_A_FOLDER.fault(file);
        }
    }

    /** Throws {@link #CANCELLED} if the user cancelled the operation. */
    public static void checkNotCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw CANCELLED.fault();
        }
    }
}
