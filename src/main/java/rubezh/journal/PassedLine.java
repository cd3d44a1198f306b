package rubezh.journal;

import module java.base;

/**
 * The bytes of a revision that were read before and now only leave: opened, so they are those that
 * were stored under the id, and not looked into.
 *
 * @param id content hash, 32 bytes, not copied
 * @param recordId record that it is stored under
 * @param line the bytes, not copied; callers must not change them
 * @see Journal#replayLines
 */
public record PassedLine(byte[] id, UUID recordId, byte[] line) {
    /** Returns the line of a revision. */
    public static PassedLine of(ChainedRevision revision) {
        byte[] id = HexFormat.of().parseHex(revision.id().hex());
        return new PassedLine(id, revision.subject().recordId(), revision.line());
    }
}
