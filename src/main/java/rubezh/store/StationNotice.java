package rubezh.store;

/** Notice shown once after sign-in. */
public enum StationNotice {
    /** The program ended without closing the register; saved data is complete. */
    UNCLEAN_END,
    /** The register file was restored, replaced or copied; it continues under a new identity. */
    NEW_INCARNATION,
    /** The projection snapshot was damaged and the projection was rebuilt. */
    IMAGE_DAMAGED,
    /** Records with a damaged row are neither listed nor counted; {@code verify} reports them. */
    DAMAGED_RECORDS
}
