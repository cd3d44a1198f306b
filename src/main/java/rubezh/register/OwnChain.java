package rubezh.register;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Entry;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.RevisionLine;
import rubezh.json.Unsealed;
import rubezh.security.Signer;

/** The revisions of one turn, each linked to the one before and signed. */
final class OwnChain {
    private static final int SALT_BYTES = 16;

    private final Journal.Turn turn;
    private final Signer signer;
    private final SecureRandom random;
    private final List<Entry> entries = new ArrayList<>();

    OwnChain(Journal.Turn turn, Signer signer, SecureRandom random) {
        this.turn = turn;
        this.signer = signer;
        this.random = random;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Counts up within the transaction. */
    long count(String counter) {
        return turn.count(counter);
    }

    RevisionId add(Said said) {
        var link =
                new Revision.Link(
                        turn.replica(), turn.nextSeq() + entries.size(), prev(), said.parents());
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var revision =
                new Unsealed(
                        said.subject(),
                        said.act(),
                        link,
                        HexFormat.of().formatHex(salt),
                        said.body(),
                        said.changed());
        Entry entry = RevisionLine.seal(revision, signer::sign);
        entries.add(entry);
        return entry.id();
    }

    private @Nullable RevisionId prev() {
        return entries.isEmpty() ? turn.prev().orElse(null) : entries.getLast().id();
    }

    /** What a person said, before it has its place in the chain. */
    record Said(
            Revision.Subject subject,
            Revision.Act act,
            List<RevisionId> parents,
            Map<String, Object> body,
            SortedSet<String> changed) {}
}
