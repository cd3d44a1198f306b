package rubezh.register.revision;

import module java.base;

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

    /** Adds a revision, if it reads back as it was meant. */
    RevisionId add(RecordEdit<?> edit, Revision.Act act) {
        List<RevisionId> parents = edit.parents();
        Revision.Link link =
                entries.isEmpty()
                        ? context.nextLink(parents)
                        : new Revision.Link(
                                context.replica(),
                                context.nextSeq() + entries.size(),
                                entries.getLast().id(),
                                parents);
        RecordEdit.Statement statement = edit.statement();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var revision =
                new UnsignedRevision(
                        edit.subject(),
                        act,
                        link,
                        HexFormat.of().formatHex(salt),
                        statement.body(),
                        statement.changed());
        StoredRevision stored = RevisionLine.sign(revision, signer::sign);
        edit.verify(stored.revision());
        entries.add(stored);
        return stored.id();
    }
}
