package rubezh.bundle.verify;

/**
 * Counts of the attachments of a bundle.
 *
 * @param total attachments in the bundle
 * @param added attachments that the register lacks
 * @param bytes their size before encoding
 * @param missing attachments referenced by revisions, but neither in the bundle nor in the register
 */
public record AttachmentSummary(int total, int added, long bytes, int missing) {
    static final AttachmentSummary NONE = new AttachmentSummary(0, 0, 0, 0);
}
