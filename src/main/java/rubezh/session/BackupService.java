package rubezh.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import rubezh.bundle.verify.VerificationFinding;

/**
 * Backups of the open register, and its restore. A backup is as sealed as the register: it opens
 * with the passwords of its day.
 */
public interface BackupService {
    /**
     * Backup in the folder.
     *
     * @param file the file
     * @param at time it was begun
     * @param bytes its size
     */
    record Entry(Path file, Instant at, long bytes) {}

    /**
     * What a restore would change.
     *
     * @param backup the file
     * @param revisions number of changes of records in the backup
     * @param missing number of changes that the register has and the backup has not
     * @param added number of changes that the backup has and the register has not
     * @param heldByOthers how many of the missing ones each station has acknowledged, by its code
     */
    record Comparison(
            Path backup,
            long revisions,
            long missing,
            long added,
            SortedMap<String, Long> heldByOthers) {}

    /** Returns the folder of the backups. */
    Path folder();

    /** Returns the backups of this register in the folder, newest first. */
    List<Entry> list();

    /** Returns the time of the newest backup. */
    default Optional<Instant> newest() {
        return list().stream().findFirst().map(Entry::at);
    }

    /**
     * Writes a backup, compares it with the register and deletes what the rotation does not keep:
     * seven daily and four weekly ones stay.
     *
     * @param progress receives the bytes written
     * @throws rubezh.text.Fault {@code BAK-001} to {@code BAK-003}, {@code STO-014}; no file is
     *     left
     */
    Entry create(LongConsumer progress);

    /**
     * Rehearses a restore: opens the backup, builds its lists and verifies everything in it,
     * without touching the register.
     *
     * @param progress receives the number of revisions read
     * @return the findings; empty if it can be restored
     * @throws rubezh.text.Fault {@code BAK-004} if it is a backup of another register
     */
    List<VerificationFinding> rehearse(Path backup, LongConsumer progress);

    /** Compares a backup with the register, before a restore. */
    Comparison compare(Path backup, LongConsumer progress);

    /**
     * Writes a backup of the register as it is, closes it and puts another backup in its place.
     * Afterwards this register is closed; the next sign-in goes on under a new identity.
     */
    void restore(Path backup, LongConsumer progress);
}
