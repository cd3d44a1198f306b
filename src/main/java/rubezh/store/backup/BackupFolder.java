package rubezh.store.backup;

import module java.base;

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
     * Takes the rights of others from all backups, as earlier versions left them, and deletes what
     * the rotation does not keep; what cannot be deleted stays.
     *
     * @param kept absolute paths of files that stay all the same
     */
    void rotate(ZoneId zone, Set<Path> kept) {
        List<BackupFile> all = list();
        all.forEach(backup -> PrivateFiles.tightenFile(backup.file()));
        for (BackupFile expired : new BackupRotation(zone).expired(all)) {
            try {
                if (!kept.contains(expired.file().toAbsolutePath())) {
                    Files.deleteIfExists(expired.file());
                }
            } catch (IOException e) {
                LOG.warn("backup not deleted: {}", e.toString());
            }
        }
    }

    /**
     * Which backups are kept: the newest of each of the seven newest days that have one, and of
     * each of the four newest weeks (ISO 8601) that have one.
     */
    static final class BackupRotation {
        private static final int DAYS = 7;
        private static final int WEEKS = 4;

        private final ZoneId zone;

        BackupRotation(ZoneId zone) {
            this.zone = zone;
        }

        /** Returns the backups that may be deleted. */
        List<BackupFile> expired(Collection<BackupFile> backups) {
            Set<BackupFile> kept = new HashSet<>(newest(backups, this::day, DAYS));
            kept.addAll(newest(backups, this::week, WEEKS));
            return backups.stream().filter(backup -> !kept.contains(backup)).toList();
        }

        private String day(BackupFile backup) {
            return date(backup).toString();
        }

        private String week(BackupFile backup) {
            LocalDate date = date(backup);
            return "%d-%02d"
                    .formatted(
                            date.get(IsoFields.WEEK_BASED_YEAR),
                            date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        private LocalDate date(BackupFile backup) {
            return LocalDate.ofInstant(backup.at(), zone);
        }

        private static List<BackupFile> newest(
                Collection<BackupFile> backups, Function<BackupFile, String> period, int periods) {
            var newest = new TreeMap<String, BackupFile>(Comparator.reverseOrder());
            for (BackupFile backup : backups) {
                newest.merge(
                        period.apply(backup), backup, (a, b) -> a.at().isAfter(b.at()) ? a : b);
            }
            return newest.values().stream().limit(periods).toList();
        }
    }
}
