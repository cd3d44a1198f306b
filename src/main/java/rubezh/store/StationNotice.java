package rubezh.store;

import rubezh.store.file.IdentityChange;
import rubezh.store.file.ReadOnlyReason;

/** Notice shown once, after sign-in or after closing, with its arguments in brackets. */
public enum StationNotice {
    /**
     * The file was brought to the version of this program. Argument: file of the copy as it was.
     */
    UPGRADED,
    /** The program ended without closing the register; saved data is complete. */
    UNCLEAN_END,
    /** The register file was copied or moved; it continues under new letters (letters). */
    NEW_INCARNATION,
    /**
     * An older file was put back, or the end of this one was cut; it continues under new letters
     * (letters, audit entries missing, own revisions missing, local time of the newest entry).
     */
    PUT_BACK,
    /** Another computer used the identity; it continues under new letters (letters). */
    SHARED_IDENTITY,
    /** The projection snapshot was damaged and the projection was rebuilt. */
    IMAGE_DAMAGED,
    /** Records with a damaged row are neither listed nor counted; {@code verify} reports them. */
    DAMAGED_RECORDS,
    /** Revisions of this installation are gone. Argument: how many. */
    MISSING_REVISIONS,
    /** Everything is saved, but the disk did not take the entry about signing out. */
    END_NOT_RECORDED,
    /** Name or rank of officers was changed outside the program. Argument: logins. */
    OFFICER_CHANGED,
    /** Entries of the audit log were removed or changed. */
    AUDIT_CHANGED,
    /** The clock is behind the newest audit entry. Arguments: time by the clock, of the entry. */
    CLOCK_BEHIND,
    /** Little space is left. Argument: free MB. */
    LOW_SPACE,
    /** Too little space is left to save anything. Argument: free MB. */
    SHORT_OF_SPACE,
    /** The disk is full; the register is open for reading. */
    READ_ONLY_FULL,
    /** The disk is read-only; the register is open for reading. */
    READ_ONLY_MEDIUM,
    /** The folder is not writable for this user; the register is open for reading. */
    READ_ONLY_NO_RIGHT,
    /** The file is damaged; the register is open for reading, as far as it can be read. */
    READ_ONLY_DAMAGED;

    static StationNotice of(ReadOnlyReason reason) {
        return switch (reason) {
            case FULL -> READ_ONLY_FULL;
            case MEDIUM -> READ_ONLY_MEDIUM;
            case NO_RIGHT -> READ_ONLY_NO_RIGHT;
            case DAMAGED -> READ_ONLY_DAMAGED;
        };
    }

    static StationNotice of(IdentityChange.Reason reason) {
        return switch (reason) {
            case COPIED -> NEW_INCARNATION;
            case PUT_BACK -> PUT_BACK;
            case SHARED -> SHARED_IDENTITY;
        };
    }
}
