package rubezh.store.backup;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/**
 * Writes a backup while the register is in use: {@code VACUUM INTO} a new file from a snapshot, so
 * that nobody waits; flushes it, compares it with the register, and only then gives it its name.
 */
public final class BackupWriter {
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
     * @param occasion why it is written, for the audit log
     * @param kept absolute paths of files that must not be deleted
     * @param progress receives the bytes written so far; an exception thrown by it cancels, and no
     *     file is left
     * @throws Fault {@code BAK-001} if the folder takes no file, {@code BAK-002} if the copy is not
     *     equal to the register, {@code STO-014} if the disk has no space for it
     */
    public BackupFile write(String occasion, Set<Path> kept, LongConsumer progress) {
        Station station = handle.connections().read(StationMetadata::readStation);
        Instant now = handle.config().clock().instant();
        BackupFile backup =
                BackupFile.next(folder.folder(), station.code(), folder.register(), now);
        new RegisterCopy(handle.folder().resolve("station.db"), progress)
                .write(handle.connections(), backup.file());
        record(backup, occasion);
        var spared = new HashSet<>(kept);
        spared.add(backup.file().toAbsolutePath());
        folder.rotate(station.zone(), spared);
        return backup;
    }

    /** A backup that cannot be entered in the audit log is not kept, like an export. */
    private void record(BackupFile backup, String occasion) {
        String name = backup.file().getFileName().toString();
        try {
            long head = audit.head().seq();
            audit.write(
                    AuditAction.BACKUP,
                    name,
                    Map.of("bytes", "" + backup.size(), "head", "" + head, "occasion", occasion));
        } catch (RuntimeException notRecorded) {
            try {
                Files.deleteIfExists(backup.file());
            } catch (IOException e) {
                notRecorded.addSuppressed(e);
            }
            throw notRecorded;
        }
    }
}
