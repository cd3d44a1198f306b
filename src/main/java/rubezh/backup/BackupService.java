package rubezh.backup;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.security.Officer;

/**
 * Backups of the open register, and its restore. A backup is as sealed as the register: it opens
 * with the passwords of its day.
 *
 * @see RestoreService
 */
public interface BackupService {
    /** Age from which the officer is warned. */
    Duration STALE = Duration.ofDays(3);

    /** Why a backup is written. */
    enum Occasion {
        BY_HAND,
        DAILY,
        SHIFT_END,
        BEFORE_RESTORE;

        /** Returns the message key. */
        public String key() {
            return "backup.occasion." + name();
        }
    }

    /** What is known of a backup beyond its name. */
    enum Condition {
        /** Equal to the register when it was written, images included. */
        COMPARED,
        /** Opened, read and verified since. */
        OPENED,
        /** Opened since, and not whole. */
        UNSOUND;

        /** Returns the message key. */
        public String key() {
            return "backup.condition." + name();
        }
    }

    /** Folder of backups: the usual one, and one on another disk. */
    enum Place {
        FIRST,
        SECOND;

        /** Returns the message key. */
        public String key() {
            return "backup.place." + name();
        }
    }

    /**
     * Backup in one folder or in both.
     *
     * @param file the file, in the first folder that has it
     * @param at time it was begun
     * @param bytes its size
     * @param places folders that have it
     * @param occasion why it was written; null if the register does not know
     * @param records number of records in it; negative if the register does not know
     * @param condition what is known of it
     */
    record Entry(
            Path file,
            Instant at,
            long bytes,
            Set<Place> places,
            @Nullable Occasion occasion,
            long records,
            Condition condition) {
        public Entry {
            places = Set.copyOf(places);
        }
    }

    /**
     * What was written.
     *
     * @param entry the backup
     * @param second why the second folder did not get it; null if it did, or if there is none
     */
    record Written(Entry entry, rubezh.text.@Nullable Fault second) {}

    /**
     * State of all backups.
     *
     * @param newest time of the newest one that is not known to be unsound
     * @param rehearsed time of the newest rehearsal that found nothing
     * @param failure why the last one in the background failed, or a folder cannot be read; null if
     *     it did not
     */
    record BackupStatus(
            @Nullable Instant newest,
            @Nullable Instant rehearsed,
            rubezh.text.@Nullable Fault failure) {
        /** Returns whether there is none, or none young enough. */
        public boolean isStale(Instant now) {
            return newest == null || newest.isBefore(now.minus(STALE));
        }
    }

    /**
     * Outcome of a rehearsal.
     *
     * @param backup the file
     * @param at when it was rehearsed
     * @param took how long it took
     * @param contents what is in it
     * @param findings what verification found in it
     */
    record Rehearsal(
            Path backup,
            Instant at,
            Duration took,
            BackupContents contents,
            List<VerificationFinding> findings) {
        public Rehearsal {
            findings = List.copyOf(findings);
        }

        /**
         * Returns whether the backup is whole. What a verification of the register would report for
         * ever, such as an earlier restore, is no fault of the copy.
         */
        public boolean isSound() {
            return findings.stream().noneMatch(f -> f.fault() && !f.isAcknowledgeable());
        }
    }

    /**
     * Officer who confirms a restore beside the one who is signed in.
     *
     * @param login another officer
     * @param password the password
     */
    record Confirmation(String login, char[] password) {}

    /** Returns the folder of the backups. */
    Path folder();

    /** Returns a folder of backups; empty for a second one that was not chosen. */
    Optional<BackupLocation> location(Place place);

    /** Returns a file that is named without a folder where backups lie, unless it lies here. */
    default Path find(Path file) {
        return Stream.of(Place.values())
                .flatMap(place -> location(place).map(at -> at.folder().resolve(file)).stream())
                .filter(found -> Files.notExists(file) && Files.exists(found))
                .findFirst()
                .orElse(file);
    }

    /**
     * Chooses a folder, null for no second one, after a file could be written in it.
     *
     * @throws rubezh.text.Fault {@code BAK-007} if it takes no file, {@code BAK-008} if it is the
     *     data folder or the other place, {@code BAK-009} if {@code RUBEZH_BACKUPS} says otherwise
     */
    void choose(Place place, @Nullable Path folder);

    /** Returns the backups of this register in both folders, newest first. */
    List<Entry> list();

    /** Returns the state of the backups, for the status bar. */
    BackupStatus status();

    /**
     * Writes a backup, compares it with the register, copies it to the second folder and deletes
     * what the rotation does not keep: seven daily and four weekly ones stay.
     *
     * @param progress receives the bytes written
     * @throws rubezh.text.Fault {@code BAK-001} to {@code BAK-003}, {@code STO-014}; no file is
     *     left
     */
    Written create(Occasion occasion, LongConsumer progress);

    /**
     * Does what is due, if the officer may: a backup once the newest is almost a day old, a
     * rehearsal of the newest once the last is a month old. A failure is kept for {@link #status},
     * and an hour passes before the next attempt.
     *
     * @param progress receives the progress; an exception thrown by it cancels
     */
    void runDue(LongConsumer progress);

    /**
     * Rehearses a restore: opens the backup, builds its lists and verifies everything in it,
     * without touching the register.
     *
     * @param progress receives the number of revisions read
     * @throws rubezh.text.Fault {@code BAK-004} if it is a backup of another register
     */
    Rehearsal rehearse(Path backup, LongConsumer progress);

    /**
     * Compares a backup with the register, before a restore.
     *
     * @throws rubezh.text.Fault {@code BAK-004} if it is a backup of another register
     */
    BackupComparison compare(Path backup);

    /** Returns the officers one of whom must confirm a restore; empty at a post of one person. */
    List<Officer> confirmers();

    /**
     * Writes a backup of the register as it is, closes it and puts another backup in its place.
     * Afterwards this register is closed; the next sign-in goes on under a new identity.
     *
     * @param confirmation word of another officer; null where there is none
     * @throws rubezh.text.Fault {@code BAK-010} if somebody else has to confirm, {@code SEC-001} if
     *     the password is not that officer's; nothing is changed
     */
    void restore(Path backup, @Nullable Confirmation confirmation, LongConsumer progress);
}
