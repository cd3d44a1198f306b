package rubezh.journal;

/**
 * Revision with its original bytes: canonical JSON on one line, without line end. Only the bytes
 * are stored and exchanged; the revision is parsed from them.
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

    /** Returns the bytes, not copied; callers must not change them. */
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
