package rubezh.store;

/** Something worth telling once after signing in. */
public enum StationNotice {
    /** The program had ended without closing the register; nothing that was saved is lost. */
    UNCLEAN_END,
    /** The register was put back, swapped or copied: it goes on under a new identity. */
    NEW_INCARNATION,
    /** The projection image was damaged and the lists were built anew. */
    IMAGE_DAMAGED,
    /** Records with a damaged row are neither shown nor counted; {@code verify} names them. */
    DAMAGED_RECORDS
}
