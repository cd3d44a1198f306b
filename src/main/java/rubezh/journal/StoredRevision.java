package rubezh.journal;

/**
 * A revision and the very bytes it was received in: canonical JSON on one line, without the line
 * end. Only the bytes are stored and sent on; the revision is read from them.
 */
public final class StoredRevision {
    private final Revision revision;
    private final byte[] line;

    public StoredRevision(Revision revision, byte[] line) {
        this.revision = revision;
        this.line = line.clone();
    }

    public Revision revision() {
        return revision;
    }

    public RevisionId id() {
        return revision.id();
    }

    /** Returns the bytes; not to be changed. */
    public byte[] line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredRevision revision
                && java.util.Arrays.equals(line, revision.line);
    }

    @Override
    public int hashCode() {
        return revision.id().hashCode();
    }

    @Override
    public String toString() {
        return revision.id().toString();
    }
}
