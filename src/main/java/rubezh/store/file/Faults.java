package rubezh.store.file;

import module java.base;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.text.Fault;

/** Mapping of disk and database errors to faults. */
public final class Faults {
    private Faults() {}

    /** Returns the fault for an error while writing. */
    public static RuntimeException of(SQLException e) {
        SQLiteErrorCode code = code(e);
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(e);
            case SQLITE_FULL -> ReadOnlyReason.FULL.fault(e);
            case SQLITE_READONLY -> ReadOnlyReason.MEDIUM.fault(e);
            case SQLITE_PERM -> ReadOnlyReason.NO_RIGHT.fault(e);
            case SQLITE_IOERR, SQLITE_CANTOPEN -> new Fault(e, Fault.Exit.DISK, "STO-005");
            case SQLITE_BUSY, SQLITE_LOCKED -> new Fault(e, Fault.Exit.IN_USE, "STO-001", "?", "?");
            default -> new IllegalStateException(e);
        };
    }

    private static Fault damaged(SQLException e) {
        return new Fault(e, Fault.Exit.UNVERIFIED, "STO-003", code(e).name());
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /**
     * Returns the fault for an error while reading. A value too large is damage: none was written,
     * but a changed length in a page claims one.
     */
    static RuntimeException ofReading(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(code(e).code & 0xff)) {
            case SQLITE_TOOBIG -> damaged(e);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_PERM -> unreadable(e);
            default -> of(e);
        };
    }

    private static Fault unreadable(Exception e) {
        return new Fault(e, Fault.Exit.DISK, "STO-015");
    }

    /** Returns the fault for an error while writing in a folder. */
    public static Fault of(IOException e, Path folder) {
        return e instanceof AccessDeniedException
                ? ReadOnlyReason.of(folder, folder).orElse(ReadOnlyReason.NO_RIGHT).fault(e)
                : ReadOnlyReason.of(folder, folder)
                        .map(reason -> reason.fault(e))
                        .orElseGet(() -> new Fault(e, Fault.Exit.DISK, "STO-005"));
    }

    /** Returns the fault for an error while reading a file. */
    static Fault ofReading(IOException e, Path file) {
        if (Files.isDirectory(file)) {
            return new Fault(e, Fault.Exit.DISK, "STO-013", file);
        }
        return Files.exists(file) && !Files.isReadable(file)
                ? new Fault(e, Fault.Exit.DISK, "STO-016", file)
                : unreadable(e);
    }

    /** Returns the fault for bytes that cannot be read, from a stream without a name. */
    public static Fault ofReading(IOException e) {
        return unreadable(e);
    }

    /** Returns the fault for a sealed row that cannot be decrypted. */
    public static Fault damagedRow(String table, Object row, Throwable cause) {
        return new Fault(cause, Fault.Exit.UNVERIFIED, "STO-004", table, row);
    }
}
