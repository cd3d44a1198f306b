package rubezh.journal;

import module java.base;

/**
 * Revision with its original bytes: canonical JSON on one line, without line end. Only the bytes
 * are stored and exchanged; the revision is parsed from them.
 */
public final class StoredRevision implements ChainedRevision {
    private final Revision revision;
    private final byte[] line;

    public StoredRevision(Revision revision, byte[] line) {
        this.revision = revision;
        this.line = line.clone();
    }

    public Revision revision() {
        return revision;
    }

    @Override
    public RevisionId id() {
        return revision.id();
    }

    @Override
    public Revision.Subject subject() {
        return revision.subject();
    }

    @Override
    public Revision.Link link() {
        return revision.link();
    }

    @Override
    public List<Revision.AttachmentRef> attachments() {
        return revision.content().attachments();
    }

    @Override
    public byte[] line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredRevision revision && Arrays.equals(line, revision.line);
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
