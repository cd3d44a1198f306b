package rubezh.store.backup;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.DiskSpace;
import rubezh.store.file.Faults;
import rubezh.store.file.PrivateFiles;
import rubezh.text.Fault;

/**
 * Complete copy of a register in use, by {@code VACUUM INTO} from a snapshot. It is flushed and
 * compared with the register before it gets its name.
 */
public final class RegisterCopy {
    /** The folder of the copy, not that of the register, takes nothing. */
    private static final Set<SQLiteErrorCode> REFUSED =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR_WRITE,
                    SQLiteErrorCode.SQLITE_IOERR_TRUNCATE,
                    SQLiteErrorCode.SQLITE_IOERR_FSYNC);

    /**
     * Pages that SQLite keeps before it writes them into the copy, KiB. Its copy has the cache of
     * the register's connection, which would hold a small register whole and write it in one burst
     * at the end, beside which no flush of a save gets through.
     */
    private static final int CACHE = 2048;

    private final Path database;
    private final LongConsumer progress;

    /**
     * @param database file of the register
     * @param progress receives the bytes written so far; an exception thrown by it cancels, and no
     *     file is left
     */
    public RegisterCopy(Path database, LongConsumer progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Copies a register before its file gets the shape of a newer version, as {@code
     * before-version-N.backup} beside it; a copy of an earlier attempt is replaced. Returns the
     * file of the copy.
     */
    public static Path writeBeforeMigration(Path database, Connections register) {
        int version = register.query("PRAGMA user_version", row -> row.getInt(1)).getFirst() + 1;
        Path file = database.resolveSibling("before-version-" + version + ".backup");
        new RegisterCopy(database, _ -> {}).write(register, file);
        return file;
    }

    /**
     * Writes the copy; an existing file is replaced.
     *
     * @throws Fault {@code BAK-001} if the folder takes no file, {@code BAK-002} if the copy is not
     *     equal to the register, {@code STO-014} if the disk has no space for it
     */
    public void write(Connections register, Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            PrivateFiles.createFolder(folder);
            new DiskSpace(folder).requireRoomFor(Files.size(database));
            Files.deleteIfExists(part);
            Files.createFile(part, PrivateFiles.attributes(part));
            progress.accept(0);
            var verifier = new BackupVerifier(register, part, progress);
            copy(part, folder);
            progress.accept(Files.size(part));
            force(part);
            verifier.requireEqual();
            progress.accept(Files.size(part));
            place(part, file);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-001", folder);
        } finally {
            deleteQuietly(part);
        }
    }

    private void copy(Path part, Path folder) {
        var monitor = new CopyMonitor(part, progress);
        try (Connection connection = new Database(database).openWriter();
                Statement settings = connection.createStatement();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            settings.execute("PRAGMA cache_size=-" + CACHE);
            ProgressHandler.setHandler(connection, CopyMonitor.INSTRUCTIONS, monitor);
            vacuum.setString(1, part.toString());
            vacuum.execute();
        } catch (SQLException e) {
            monitor.throwIfCancelled();
            throw e instanceof SQLiteException sqlite && REFUSED.contains(sqlite.getResultCode())
                    ? new Fault(e, Fault.Exit.DISK, "BAK-001", folder)
                    : Faults.of(e);
        }
    }

    /** SQLite does not flush what {@code VACUUM INTO} writes. */
    static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a complete copy its name; a name that is not durable is taken away again. */
    static void place(Path part, Path file) throws IOException {
        try {
            AtomicFiles.rename(part, file);
        } catch (IOException e) {
            if (Files.notExists(part)) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private static void deleteQuietly(Path part) {
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
            } catch (IOException ignored) {
                // The caller reports the first exception; a name with .part is no backup.
            }
        }
    }

    /**
     * Looks at a copy while SQLite writes it: flushes it in parts, reports its size, and cancels.
     */
    private static final class CopyMonitor extends ProgressHandler {
        /**
         * Instructions of SQLite between two looks at the copy. A piece of a picture takes five, so
         * that some hundreds are megabytes.
         */
        static final int INSTRUCTIONS = 200;

        /** Looks after which the caller may cancel at the latest, even if nothing was written. */
        private static final int LOOKS = 50;

        /** Bytes after which the copy is flushed, so that no save waits for all of it at once. */
        private static final long FLUSHED = 4L << 20;

        private final Path part;
        private final LongConsumer progress;
        private long flushed;
        private long reported;
        private int looks;
        private @Nullable RuntimeException cancelled;

        /**
         * @param progress receives the bytes written so far; an exception thrown by it cancels
         */
        CopyMonitor(Path part, LongConsumer progress) {
            this.part = part;
            this.progress = progress;
        }

        /** Throws what cancelled the copy, if anything did. */
        void throwIfCancelled() {
            if (cancelled != null) {
                throw cancelled;
            }
        }

        @Override
        protected int progress() {
            try {
                look();
                return 0;
            } catch (IOException e) {
                // A later flush may not tell of this failure again.
                Path folder = Objects.requireNonNull(part.toAbsolutePath().getParent());
                cancelled = new Fault(e, Fault.Exit.DISK, "BAK-001", folder);
                return 1;
            } catch (RuntimeException cancel) {
                cancelled = cancel;
                return 1;
            }
        }

        private void look() throws IOException {
            long size = Files.exists(part) ? Files.size(part) : 0;
            if (size - flushed >= FLUSHED) {
                RegisterCopy.force(part);
                flushed = size;
            }
            if (size != reported || ++looks % LOOKS == 0) {
                reported = size;
                progress.accept(size);
            }
        }
    }
}
