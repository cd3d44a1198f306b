package rubezh.store;

import rubezh.store.file.ReadOnlyReason;

/** Notice shown once, after sign-in or after closing. */
public enum StationNotice {
    /** The program ended without closing the register; saved data is complete. */
    UNCLEAN_END,
    /** The register file was restored, replaced or copied; it continues under a new identity. */
    NEW_INCARNATION,
    /** The projection snapshot was damaged and the projection was rebuilt. */
    IMAGE_DAMAGED,
    /** Records with a damaged row are neither listed nor counted; {@code verify} reports them. */
    DAMAGED_RECORDS,
    /** Everything is saved, but the disk did not take the entry about signing out. */
    END_NOT_RECORDED,
    /** Little space is left. Argument: free MB. */
    LOW_SPACE,
    /** Too little space is left to save anything. Argument: free MB. */
    SHORT_OF_SPACE,
    /** The disk is full; the register is open for reading. */
    READ_ONLY_FULL,
    /** The disk is read-only; the register is open for reading. */
    READ_ONLY_MEDIUM,
    /** The folder is not writable for this user; the register is open for reading. */
    READ_ONLY_NO_RIGHT;

    static StationNotice of(ReadOnlyReason reason) {
        return switch (reason) {
            case FULL -> READ_ONLY_FULL;
            case MEDIUM -> READ_ONLY_MEDIUM;
            case NO_RIGHT -> READ_ONLY_NO_RIGHT;
        };
    }
}
