package rubezh.bundle.verify;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_CHAIN;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.Revision;
import rubezh.journal.Revision.Link;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.journal.VersionVector.Gap;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.json.SeizureShape;
import rubezh.security.SignatureCheck;

/**
 * Check of a whole journal: every row, hash, chain link and signature. Goes through the rows that
 * exist, never through the numbers of a chain, which a forger chooses.
 *
 * @see BundleVerifier
 */
public final class JournalVerifier {
    private static final String DAMAGED_ROW = "STO-004";
    private static final String BAD_SIGNATURE = "REV-006";
    private static final String BROKEN_CHAIN = "REV-007";
    private static final String UNKNOWN_SIGNER = "REV-008";
    private static final String GAP = "REV-009";
    private static final String BEYOND_REACH = "REV-011";
    private static final String FORK = "REV-012";
    private static final String OWN_GAP = "REV-013";
    private static final String BROKEN_CUSTODY = "REV-014";
    private static final int REPORT_INTERVAL = 500;

    private final Journal journal;
    private final Map<UUID, Origin> known;
    private final ReplicaRanges notMeant;
    private final Set<UUID> own;
    private final SignatureCheck signatures;
    private final List<VerificationFinding> findings = new ArrayList<>();

    /** Last number of each chain that another one continues, as its signer states it. */
    private final Map<UUID, Long> formerEnds = new HashMap<>();

    /** Names of the records with a damaged revision, each read once however many it has. */
    private final Map<UUID, String> damagedRecords = new HashMap<>();

    /** Records with revisions that follow others, which are looked at together in the end. */
    private final Set<UUID> continued = new HashSet<>();

    private long done;

    /**
     * @param known installations whose keys are known, by replica
     * @param own replicas of this installation, former ones included
     * @param notMeant what others have that is not meant for this station, which is no gap
     */
    public JournalVerifier(
            Journal journal,
            Map<UUID, Origin> known,
            Set<UUID> own,
            ReplicaRanges notMeant,
            SignatureCheck signatures) {
        this.journal = journal;
        this.notMeant = notMeant;
        this.known = Map.copyOf(known);
        this.own = Set.copyOf(own);
        this.signatures = signatures;
    }

    /**
     * Runs the check.
     *
     * @param progress receives the number of revisions checked
     */
    public List<VerificationFinding> run(LongConsumer progress) {
        Map<UUID, ReplicaState> held = journal.recount().byReplica();
        held.forEach((replica, state) -> verifyReplica(replica, state, progress));
        continued.forEach(this::verifyChanges);
        formerEnds.forEach((replica, end) -> {
            ReplicaState state = held.get(replica);
            long last = state == null ? 0 : state.upTo();
            if (last < end) {
                addGap(replica, new Gap(last + 1, end));
            }
        });
        return List.copyOf(findings);
    }

    private void verifyReplica(UUID replica, ReplicaState state, LongConsumer progress) {
        SequenceRanges reachable = SequenceRanges.of(state).withinReach();
        reachable.gaps().forEach(gap -> addGap(replica, gap));
        var chain = new StoredChain();
        journal.replay(
                replica,
                1,
                Long.MAX_VALUE,
                revision -> {
                    verify(revision, chain, reachable);
                    count(progress);
                },
                damaged -> {
                    addDamaged(damaged);
                    count(progress);
                });
        progress.accept(done);
    }

    private void count(LongConsumer progress) {
        if (++done % REPORT_INTERVAL == 0) {
            progress.accept(done);
        }
    }

    private void addGap(UUID replica, Gap gap) {
        boolean ownChain = own.contains(replica);
        var missing = new SequenceRanges();
        missing.add(gap.from(), gap.to());
        for (Gap one : missing.subtract(notMeant.get(replica)).ranges()) {
            add(ownChain ? OWN_GAP : GAP, ownChain, station(replica), one.from(), one.to());
        }
    }

    private void addDamaged(DamagedRevision damaged) {
        String record = damagedRecords.computeIfAbsent(damaged.recordId(), this::nameOf);
        add(DAMAGED_ROW, true, station(damaged.replica()), damaged.seq(), record);
    }

    private String nameOf(UUID recordId) {
        return journal.ofRecord(recordId, _ -> {}).stream()
                .reduce((_, newest) -> newest)
                .map(StoredRevision::revision)
                .map(JournalVerifier::record)
                .orElseGet(recordId::toString);
    }

    private void verify(StoredRevision revision, StoredChain chain, SequenceRanges reachable) {
        var link = revision.revision().link();
        verifyContent(revision);
        if (!reachable.contains(link.seq())) {
            add(BEYOND_REACH, revision);
        }
        boolean signed = hasValidSignature(revision);
        Revision.Predecessor former = link.succeeds();
        if (signed && former != null) {
            formerEnds.merge(former.replica(), former.seq(), Math::max);
        }
        StoredChain.Branch branch = chain.add(revision);
        if (branch != null && signed) {
            addFork(link.replica(), branch);
        } else if (branch != null) {
            add(BROKEN_CHAIN, revision);
        }
        if (!signed) {
            add(known.containsKey(link.replica()) ? BAD_SIGNATURE : UNKNOWN_SIGNER, revision);
        }
    }

    private void verifyContent(StoredRevision revision) {
        if (RevisionLine.read(revision.line())
                instanceof RevisionParseResult.Refused(var problem, var _)) {
            add(problem.code(), revision);
        }
        if (CustodyCheck.isBroken(revision.revision())) {
            add(BROKEN_CUSTODY, revision);
        }
        Revision one = revision.revision();
        if (!one.link().parents().isEmpty()) {
            continued.add(one.subject().recordId());
        } else if (RevisionLine.isSupported(one)
                && !RevisionBasis.hiddenByFirst(one.content()).isEmpty()) {
            addHidden(one);
        }
    }

    /** Compares what the later revisions of a record list with what they change. */
    private void verifyChanges(UUID recordId) {
        List<Revision> all =
                journal.ofRecord(recordId, _ -> {}).stream().map(StoredRevision::revision).toList();
        Map<String, List<Revision>> byKind =
                all.stream()
                        .filter(RevisionLine::isSupported)
                        .filter(one -> !one.link().parents().isEmpty())
                        .collect(Collectors.groupingBy(one -> one.subject().kind()));
        byKind.forEach((kind, later) -> {
            var basis = new RevisionBasis(RevisionMerger.ofKind(all, kind));
            later.stream().filter(one -> !basis.hidden(one).isEmpty()).forEach(this::addHidden);
        });
    }

    private void addHidden(Revision revision) {
        Link link = revision.link();
        String code = RevisionVerifier.HIDDEN_CHANGE;
        var finding =
                new VerificationFinding(
                        code, true, station(link.replica()), link.seq(), record(revision));
        findings.add(finding.at(revision.id().hex()));
    }

    private void addFork(UUID replica, StoredChain.Branch branch) {
        var fork =
                new VerificationFinding(
                        FORK, true, station(replica), branch.seq(), branch.one(), branch.other());
        String ids =
                branch.one().compareTo(branch.other()) < 0
                        ? branch.one() + "/" + branch.other()
                        : branch.other() + "/" + branch.one();
        findings.add(fork.at(replica + "/" + branch.seq() + "/" + ids));
    }

    private boolean hasValidSignature(StoredRevision revision) {
        Origin signer = known.get(revision.revision().link().replica());
        return signer != null
                && signatures.verify(
                        HexFormat.of().parseHex(signer.publicKey()),
                        RevisionLine.signedMessage(revision.id()),
                        HexFormat.of().parseHex(revision.revision().signature()));
    }

    private void add(String code, StoredRevision revision) {
        var link = revision.revision().link();
        add(code, true, station(link.replica()), link.seq(), record(revision.revision()));
    }

    private void add(String code, boolean fault, Object... arguments) {
        findings.add(new VerificationFinding(code, fault, arguments));
    }

    private String station(UUID replica) {
        Origin origin = known.get(replica);
        return origin == null ? replica.toString() : origin.station();
    }

    /** Returns the number of the record, its id if it has none; of a review, the one reviewed. */
    private static String record(Revision revision) {
        Map<String, Object> body = revision.content().body();
        if (body.get("number") instanceof String reviewed) {
            return reviewed;
        }
        return body.get("header") instanceof Map<?, ?> header
                        && header.get("number") instanceof String number
                ? number
                : revision.subject().recordId().toString();
    }

    /**
     * Chain of one replica as stored, read by rising sequence number. A number that is missing or
     * cannot be read says nothing against what follows it.
     *
     * @see ChainVerifier
     */
    private static final class StoredChain {
        private List<RevisionId> previous = List.of();
        private List<RevisionId> current = List.of();
        private long seq;

        /** Two revisions of one sequence number; the other may be known by its id only. */
        record Branch(long seq, String one, String other) {}

        /** Adds the next revision; returns the branch it shows, null if there is none. */
        @Nullable Branch add(StoredRevision revision) {
            Link link = revision.revision().link();
            if (link.seq() != seq) {
                previous = link.seq() == seq + 1 ? current : List.of();
                current = new ArrayList<>();
                seq = link.seq();
            }
            current.add(revision.id());
            RevisionId prev = link.prev();
            if (current.size() > 1) {
                return new Branch(seq, current.getFirst().hex(), revision.id().hex());
            }
            return prev == null || previous.isEmpty() || previous.contains(prev)
                    ? null
                    : new Branch(seq - 1, previous.getFirst().hex(), prev.hex());
        }
    }

    /** Check of the chain of custody in what one person saved; only where custody was changed. */
    private static final class CustodyCheck {
        private CustodyCheck() {}

        static boolean isBroken(Revision revision) {
            Revision.Content content = revision.content();
            String custody = EVIDENCE_CUSTODY.pointer();
            if (!RecordKind.SEIZURE.isOf(revision)
                    || content.changed().stream().noneMatch(p -> p.startsWith(custody + "/"))
                    || !hasChain(ValueTree.at(content.body(), custody))) {
                return false;
            }
            Seizure seizure = SeizureShape.SHAPE.read(content.body()).record();
            return !CustodyChain.broken(seizure.evidence().custody()).isEmpty();
        }

        private static boolean hasChain(@Nullable Object custody) {
            return custody instanceof List<?> lines
                    && lines.stream()
                            .anyMatch(line ->
                                    line instanceof Map<?, ?> event
                                            && event.containsKey(EVIDENCE_CUSTODY_CHAIN.name()));
        }
    }
}
