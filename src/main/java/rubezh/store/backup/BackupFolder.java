package rubezh.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.store.file.DiskSpace;
import rubezh.store.file.PrivateFiles;
import rubezh.text.Fault;

/**
 * Folder with the backups of one register; others may have theirs beside them.
 *
 * @param folder the folder; need not exist
 * @param register id of the register
 */
public record BackupFolder(Path folder, UUID register) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    /** Returns the complete backups, newest first; none if the folder cannot be read. */
    public List<BackupFile> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> BackupFile.of(file, register).stream())
                    .sorted(Comparator.comparing(BackupFile::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-003", folder);
        }
    }

    /**
     * Copies a backup here: flushed, read back and compared before it gets its name.
     *
     * @throws Fault {@code BAK-001} if the folder takes no file, {@code BAK-002} if the copy
     *     differs, {@code STO-014} without space
     */
    public void add(Path backup, ZoneId zone) {
        Path file = folder.resolve(backup.getFileName());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            PrivateFiles.createFolder(folder);
            new DiskSpace(folder).requireRoomFor(Files.size(backup));
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (Files.mismatch(backup, part) >= 0) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", part);
            }
            RegisterCopy.place(part, file);
            rotate(zone, Set.of(file.toAbsolutePath()));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-001", folder);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("part of a backup not deleted: {}", e.toString());
        }
    }

    /**
     * Deletes what the rotation does not keep; what cannot be deleted stays.
     *
     * @param kept absolute paths of files that stay all the same
     */
    void rotate(ZoneId zone, Set<Path> kept) {
        for (BackupFile expired : new BackupRotation(zone).expired(list())) {
            try {
                if (!kept.contains(expired.file().toAbsolutePath())) {
                    Files.deleteIfExists(expired.file());
                }
            } catch (IOException e) {
                LOG.warn("backup not deleted: {}", e.toString());
            }
        }
    }
}
