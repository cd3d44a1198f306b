package rubezh.store.file;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Why nothing is written: the disk takes no data, or the file is damaged. A register is then opened
 * for reading only.
 *
 * @see DiskSpace
 */
public enum ReadOnlyReason {
    /** No space is left. */
    FULL("STO-010"),
    /** The disk or stick is read-only. */
    MEDIUM("STO-011"),
    /** The user of the computer may not write in the folder. */
    NO_RIGHT("STO-012"),
    /** The file is damaged; writing could damage it further. */
    DAMAGED("STO-017");

    private final String code;

    ReadOnlyReason(String code) {
        this.code = code;
    }

    /** Returns the reason for which a folder, or a file in it, cannot be written; usually none. */
    public static Optional<ReadOnlyReason> of(Path folder, Path file) {
        boolean writable =
                Files.isWritable(folder) && (Files.notExists(file) || Files.isWritable(file));
        if (!writable) {
            return Optional.of(isReadOnly(folder) ? MEDIUM : NO_RIGHT);
        }
        return new DiskSpace(folder).isShort() ? Optional.of(FULL) : Optional.empty();
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Returns the fault of a save that is not possible. */
    Fault fault(@Nullable Throwable cause) {
        return new Fault(cause, this == DAMAGED ? Fault.Exit.UNVERIFIED : Fault.Exit.DISK, code);
    }

    boolean isCauseOf(Fault fault) {
        return fault.code().equals(code);
    }
}
