package rubezh.bundle;

import rubezh.journal.Digest;

/**
 * A bundle that was applied; the transaction has been committed.
 *
 * @param header what the bundle said of itself
 * @param fresh revisions added
 * @param known revisions that were here
 * @param refused revisions not taken
 * @param pictures pictures and papers added
 * @param digest what this register holds now
 */
public record Imported(
        Header header, int fresh, int known, int refused, int pictures, Digest digest) {
    /** Says whether sender and this register hold exactly the same revisions. */
    public boolean agrees() {
        return digest.total().equals(header.digest());
    }
}
