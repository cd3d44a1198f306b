package rubezh.bundle.verify;

/**
 * How many pictures and papers a bundle carries.
 *
 * @param total whole ones in the bundle
 * @param added those whose bytes are not here yet
 * @param bytes of all of them, before encoding
 * @param missing named by revisions of the bundle, and neither inside nor here
 */
public record AttachmentSummary(int total, int added, long bytes, int missing) {
    static final AttachmentSummary NONE = new AttachmentSummary(0, 0, 0, 0);
}
