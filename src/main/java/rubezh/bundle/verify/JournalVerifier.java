package rubezh.bundle.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.security.SignatureCheck;
import rubezh.text.Fault;

/**
 * Check of a whole journal: every hash, chain link and signature.
 *
 * @see BundleVerifier
 */
public final class JournalVerifier {
    private static final String BAD_SIGNATURE = "REV-006";
    private static final String BROKEN_CHAIN = "REV-007";
    private static final String UNKNOWN_SIGNER = "REV-008";
    private static final String GAP = "REV-009";
    private static final int STEP = 500;
    private final Journal journal;
    private final Map<UUID, String> keys;
    private final SignatureCheck signatures;
    private final List<VerificationResult.Finding> findings = new ArrayList<>();
    private long done;

    /**
     * @param keys public keys by replica, hexadecimal
     */
    public JournalVerifier(Journal journal, Map<UUID, String> keys, SignatureCheck signatures) {
        this.journal = journal;
        this.keys = new HashMap<>(keys);
        this.signatures = signatures;
    }

    /** Runs the check; the line of a finding is the sequence number in its chain. */
    public List<VerificationResult.Finding> run(LongConsumer progress) {
        journal.versionVector()
                .byReplica()
                .forEach((replica, state) -> verifyChain(replica, state, progress));
        return List.copyOf(findings);
    }

    private void verifyChain(
            UUID replica, VersionVector.ReplicaState state, LongConsumer progress) {
        state.gaps()
                .forEach(gap ->
                        addFinding(gap.from(), GAP, replica + " " + gap.from() + "-" + gap.to()));
        @Nullable RevisionId previous = null;
        for (long from = 1; from <= state.upTo(); from += STEP) {
            try {
                for (StoredRevision revision : journal.ofReplica(replica, from, from + STEP - 1)) {
                    verifyRevision(revision, previous);
                    previous = revision.id();
                    done++;
                }
            } catch (Fault damaged) {
                addFinding(from, damaged.code(), String.valueOf(damaged.arguments()));
                previous = null;
            }
            progress.accept(done);
        }
    }

    private void verifyRevision(StoredRevision revision, @Nullable RevisionId previous) {
        var link = revision.revision().link();
        if (RevisionLine.read(revision.line())
                instanceof RevisionParseResult.Refused(var problem, var _)) {
            addFinding(link.seq(), problem.code(), revision.id().hex());
            return;
        }
        if (previous != null && !previous.equals(link.prev())) {
            addFinding(link.seq(), BROKEN_CHAIN, revision.id().hex());
        }
        String key = keys.get(link.replica());
        if (key == null) {
            addFinding(link.seq(), UNKNOWN_SIGNER, revision.id().hex());
        } else if (!hasValidSignature(revision, HexFormat.of().parseHex(key))) {
            addFinding(link.seq(), BAD_SIGNATURE, revision.id().hex());
        }
    }

    private boolean hasValidSignature(StoredRevision revision, byte[] key) {
        return signatures.verify(
                key,
                RevisionLine.signedMessage(revision.id()),
                HexFormat.of().parseHex(revision.revision().signature()));
    }

    private void addFinding(long seq, String code, String detail) {
        findings.add(new VerificationResult.Finding((int) seq, code, detail));
    }
}
