package rubezh.store.file;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.text.Fault;

/** Mapping of disk and database errors to faults. */
public final class Faults {
    private Faults() {}

    public static RuntimeException of(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new Fault(e, Fault.Exit.UNVERIFIED, "STO-003", code.name());
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    new Fault(e, Fault.Exit.DISK, "STO-005", code.name());
            case SQLITE_BUSY, SQLITE_LOCKED -> new Fault(e, Fault.Exit.IN_USE, "STO-001", "?", "?");
            default -> new IllegalStateException(e);
        };
    }

    public static Fault of(IOException e) {
        return new Fault(e, Fault.Exit.DISK, "STO-005", e.getClass().getSimpleName());
    }

    /** Returns the fault for a sealed row that cannot be decrypted. */
    public static Fault damagedRow(String table, Object row, Throwable cause) {
        return new Fault(cause, Fault.Exit.UNVERIFIED, "STO-004", table, row);
    }
}
