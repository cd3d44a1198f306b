package rubezh.register.revision;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.security.Signer;

/** Signer of the revisions of one transaction, each linked to the previous one. */
public final class RevisionSigner {
    private static final int SALT_BYTES = 16;

    private final Journal.AppendContext context;
    private final Signer signer;
    private final SecureRandom random;
    private final List<StoredRevision> entries = new ArrayList<>();

    RevisionSigner(Journal.AppendContext context, Signer signer, SecureRandom random) {
        this.context = context;
        this.signer = signer;
        this.random = random;
    }

    List<StoredRevision> entries() {
        return entries;
    }

    /** Increments a counter within the transaction. */
    public long incrementCounter(String counter) {
        return context.nextCount(counter);
    }

    RevisionId add(RevisionContent content) {
        Revision.Link link =
                entries.isEmpty()
                        ? context.nextLink(content.parents())
                        : new Revision.Link(
                                context.replica(),
                                context.nextSeq() + entries.size(),
                                entries.getLast().id(),
                                content.parents());
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var revision =
                new UnsignedRevision(
                        content.subject(),
                        content.act(),
                        link,
                        HexFormat.of().formatHex(salt),
                        content.body(),
                        content.changed());
        StoredRevision stored = RevisionLine.sign(revision, signer::sign);
        entries.add(stored);
        return stored.id();
    }

    /** Content of a revision before it is linked and signed. */
    public record RevisionContent(
            Revision.Subject subject,
            Revision.Act act,
            List<RevisionId> parents,
            Map<String, Object> body,
            SortedSet<String> changed) {}
}
