package rubezh.journal;

import module java.base;

import rubezh.domain.seizure.SeizureFields;

/**
 * A revision that is only passed on: read as far as an export needs, which takes a fraction of the
 * time. Whoever shows or merges it needs a {@link StoredRevision}.
 *
 * @param id content hash
 * @param subject record and kind
 * @param link position in the replica's chain and in the record's history
 * @param attachments files that the body refers to
 * @param body of the body the section {@code header}, with status and handling code; empty if it
 *     has no such section
 * @param line the bytes, not copied; callers must not change them
 * @see Journal#replayPassed(UUID, long, long, Consumer, Consumer)
 */
public record PassedRevision(
        RevisionId id,
        Revision.Subject subject,
        Revision.Link link,
        List<Revision.AttachmentRef> attachments,
        Map<String, Object> body,
        byte[] line)
        implements ChainedRevision {
    private static final String HEADER = SeizureFields.HEADER.name();

    /** Returns the same of a revision that was read as a whole. */
    public static PassedRevision of(StoredRevision stored) {
        Object header = stored.revision().content().body().get(HEADER);
        return new PassedRevision(
                stored.id(),
                stored.subject(),
                stored.link(),
                stored.attachments(),
                header == null ? Map.of() : Map.of(HEADER, header),
                stored.line());
    }
}
