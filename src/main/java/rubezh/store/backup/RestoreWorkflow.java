package rubezh.store.backup;

import module java.base;

import rubezh.store.file.AtomicFiles;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.DiskSpace;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.PrivateFiles;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationLock;
import rubezh.text.Fault;

/**
 * Puts a backup in the place of a register that nobody has open. The register that was there is
 * kept beside it. The next sign-in finds that entries are missing and goes on under a new identity,
 * so that no number is given twice.
 *
 * @see rubezh.store.file.HighWaterMarkFile
 */
public final class RestoreWorkflow {
    private static final String DATABASE = "station.db";
    private static final String LOG = "station.db-wal";

    private final Path folder;
    private final String machine;

    /**
     * @param folder data folder of the station; need not exist
     * @param machine name of this computer, for the lock
     */
    public RestoreWorkflow(Path folder, String machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /**
     * Restores a backup.
     *
     * @param now names what is put aside
     * @throws Fault {@code BAK-002} if the backup is damaged, {@code STO-001} if the register is
     *     open, {@code STO-002}, {@code STO-003} or {@code STO-009} if the file is no backup of
     *     this program, {@code STO-014} if the disk has no space, {@code BAK-013} if it takes no
     *     file; the register is as it was. {@code BAK-014} if the disk did not even take that back
     */
    public void restore(Path backup, Instant now) {
        restore(backup, now, () -> {});
    }

    /**
     * Restores like {@link #restore(Path, Instant)} over a register that is open.
     *
     * @param close closes the register, once backup and space have been checked
     */
    public void restore(Path backup, Instant now, Runnable close) {
        requireIntact(backup);
        try {
            PrivateFiles.createFolder(folder);
            new DiskSpace(folder).requireRoomFor(2 * Files.size(backup));
            close.run();
            try (StationLock _ = StationLock.acquire(folder, machine)) {
                replace(backup, now.getEpochSecond());
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-013", folder);
        }
    }

    private static void requireIntact(Path backup) {
        SchemaMigrator.requireKnown(backup);
        try (var connections =
                new Connections(new Database(backup).readOnly(ReadOnlyReason.MEDIUM))) {
            if (!connections.read(IntegrityCheck::findErrors).isEmpty()) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", backup.getFileName());
            }
        }
    }

    /**
     * Copies register and log aside before it touches either, because a log of one database must
     * never lie beside another.
     */
    private void replace(Path backup, long second) throws IOException {
        Path part = folder.resolve(DATABASE + ".part");
        Map<Path, Path> aside = new LinkedHashMap<>();
        try {
            copy(backup, part);
            for (String name : List.of(DATABASE, LOG)) {
                Path old = folder.resolve(name);
                if (Files.exists(old)) {
                    Path kept = folder.resolve("before-restore-" + second + "-" + name);
                    aside.put(old, kept);
                    copy(old, kept);
                }
            }
        } catch (IOException e) {
            deleteAfter(e, part, aside.values());
            throw e;
        }
        swap(part, aside);
    }

    private void swap(Path part, Map<Path, Path> aside) throws IOException {
        try {
            for (String name : List.of(LOG, DATABASE + "-shm", "projection.img")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            AtomicFiles.rename(part, folder.resolve(DATABASE));
        } catch (IOException e) {
            putBack(e, aside);
            deleteAfter(e, part, List.of());
            throw e;
        }
    }

    private void putBack(IOException failure, Map<Path, Path> aside) {
        try {
            Path database = folder.resolve(DATABASE);
            if (!aside.containsKey(database)) {
                Files.deleteIfExists(database);
            }
            for (var file : aside.entrySet()) {
                AtomicFiles.rename(file.getValue(), file.getKey());
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new Fault(failure, Fault.Exit.DISK, "BAK-014", folder);
        }
    }

    private static void deleteAfter(IOException failure, Path part, Collection<Path> others) {
        for (Path file : Stream.concat(Stream.of(part), others.stream()).toList()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
