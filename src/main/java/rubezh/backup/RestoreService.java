package rubezh.backup;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;

/**
 * Restore where nobody can sign in: there is no register yet, or its file is too damaged to open.
 *
 * @see BackupService
 */
public interface RestoreService {
    /**
     * Backup that could be restored.
     *
     * @param file the file
     * @param at time it was begun; null for a file without the name of a backup
     * @param bytes its size
     * @param station station of the backup; null where the file cannot be read
     */
    record Candidate(Path file, @Nullable Instant at, long bytes, @Nullable Station station) {}

    /**
     * What is in a backup, and what is there now.
     *
     * @param candidate the backup
     * @param station station of the backup
     * @param contents what it holds
     * @param change comparison with the register that is there; empty if there is none or it cannot
     *     be read
     * @param replaces whether a register is there, so that its administrator has to sign in to the
     *     backup
     */
    record Inspection(
            Candidate candidate,
            Station station,
            BackupContents contents,
            Optional<BackupComparison> change,
            boolean replaces) {}

    /** Returns the backups in the folders of backups, newest first. */
    List<Candidate> candidates();

    /**
     * Checks every page of a backup and counts what it holds.
     *
     * @throws rubezh.text.Fault {@code BAK-002} if it is damaged, {@code BAK-004} if it is a backup
     *     of another register than the one that is there, {@code STO-002}, {@code STO-003} or
     *     {@code STO-009} if it is no backup of this program
     */
    Inspection inspect(Path backup);

    /**
     * Restores a backup that was inspected. Where a register is there, an administrator has to sign
     * in to the backup first, and everything in it is verified.
     *
     * @param administrator login and password of the day of the backup; null where no register is
     *     there
     * @param progress receives the number of revisions verified
     * @throws rubezh.text.Fault {@code BAK-011} without an administrator, {@code SEC-001} for a
     *     wrong password, {@code SEC-011} for another role, {@code BAK-002} if something in it is
     *     damaged, {@code STO-001} if the register is open; the register is as it was
     */
    void restore(
            Path backup, BackupService.@Nullable Confirmation administrator, LongConsumer progress);
}
