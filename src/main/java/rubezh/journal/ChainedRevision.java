package rubezh.journal;

import java.util.List;

/** A revision with its original bytes, and at least what its place among others is told by. */
public sealed interface ChainedRevision permits StoredRevision, PassedRevision {
    RevisionId id();

    Revision.Subject subject();

    Revision.Link link();

    /** Returns the files that its body refers to. */
    List<Revision.AttachmentRef> attachments();

    /** Returns the bytes, not copied; callers must not change them. */
    byte[] line();
}
