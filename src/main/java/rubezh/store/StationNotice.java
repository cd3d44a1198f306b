package rubezh.store;

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
    END_NOT_RECORDED
}
