package rubezh.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rubezh.domain.station.Station;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Database;
import rubezh.store.file.DiskSpace;
import rubezh.store.file.Faults;
import rubezh.store.file.PrivateFiles;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/**
 * Writes a backup while the register is in use: {@code VACUUM INTO} a new file from a snapshot, so
 * that nobody waits; flushes it, compares it with the register, and only then gives it its name.
 */
public final class BackupWriter {
    private static final int INSTRUCTIONS = 100;

    private final StationHandle handle;
    private final Audit audit;
    private final BackupFolder folder;

    public BackupWriter(StationHandle handle, Audit audit, BackupFolder folder) {
        this.handle = handle;
        this.audit = audit;
        this.folder = folder;
    }

    /**
     * Writes a backup, deletes those that the rotation does not keep, and records it in the audit
     * log.
     *
     * @param kept absolute paths of files that must not be deleted
     * @param progress receives the bytes written so far; an exception thrown by it cancels, and no
     *     file is left
     * @throws Fault {@code BAK-001} if the folder takes no file, {@code BAK-002} if the copy is not
     *     equal to the register, {@code STO-014} if the disk has no space for it
     */
    public BackupFile write(Set<Path> kept, LongConsumer progress) {
        Station station = handle.connections().read(StationMetadata::readStation);
        Instant now = handle.config().clock().instant();
        BackupFile backup =
                BackupFile.next(folder.folder(), station.code(), folder.register(), now);
        write(backup.file(), progress);
        audit.write(
                AuditAction.BACKUP,
                backup.file().getFileName().toString(),
                Map.of("bytes", "" + backup.size(), "head", "" + audit.head().seq()));
        var spared = new HashSet<>(kept);
        spared.add(backup.file().toAbsolutePath());
        folder.rotate(station.zone(), spared);
        return backup;
    }

    private void write(Path file, LongConsumer progress) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            PrivateFiles.createFolder(folder.folder());
            new DiskSpace(folder.folder()).requireRoomFor(Files.size(database()));
            Files.deleteIfExists(part);
            progress.accept(0);
            copy(part, progress);
            progress.accept(Files.size(part));
            force(part);
            new BackupComparison(handle.connections(), part).requireEqual();
            progress.accept(Files.size(part));
            AtomicFiles.rename(part, file);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-001", folder.folder());
        } finally {
            deleteQuietly(part);
        }
    }

    private Path database() {
        return handle.folder().resolve("station.db");
    }

    private void copy(Path part, LongConsumer progress) {
        var cancelled = new RuntimeException[1];
        try (Connection connection = new Database(database()).openWriter();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            ProgressHandler.setHandler(
                    connection,
                    INSTRUCTIONS,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return report(part, progress, cancelled);
                        }
                    });
            vacuum.setString(1, part.toString());
            vacuum.execute();
        } catch (SQLException e) {
            if (cancelled[0] != null) {
                throw cancelled[0];
            }
            throw e instanceof SQLiteException sqlite
                            && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CANTOPEN
                    ? new Fault(e, Fault.Exit.DISK, "BAK-001", folder.folder())
                    : Faults.of(e);
        }
    }

    private static int report(Path part, LongConsumer progress, RuntimeException[] cancelled) {
        try {
            progress.accept(Files.exists(part) ? Files.size(part) : 0);
            return 0;
        } catch (IOException unknown) {
            return 0;
        } catch (RuntimeException cancel) {
            cancelled[0] = cancel;
            return 1;
        }
    }

    /** SQLite does not flush what {@code VACUUM INTO} writes. */
    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
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
}
