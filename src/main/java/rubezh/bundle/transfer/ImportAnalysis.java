package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.transfer.ImportPreview.RuleCounts;
import rubezh.bundle.transfer.RecordAnalysis.HeldRecords;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.TrustedKeys;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;
import rubezh.security.Officer;

/** Analysis of the effect of an import: revisions counted by effect, one outcome per record. */
final class ImportAnalysis {
    private static final int WINDOW = 256;
    private static final String AUTHOR_PREFIX = "officer:";

    /** Counts kept for the lists: some 250 bytes each, so that it is no more. */
    private static final int COUNTS_KEPT = 40_000;

    /**
     * Bytes of revisions whose records are merged at once; parsed they take several times as much.
     */
    private static final long WINDOW_BYTES = 1 << 20;

    private final RecordAnalysis.Inputs inputs;
    private final Map<Key, RecordAnalysis> records = new LinkedHashMap<>();
    private final TreeSet<String> unknownSchemas = new TreeSet<>();
    private final Map<Refusal, Integer> refusals = new LinkedHashMap<>();
    private final Map<ForeignWord, Integer> foreignWords = new LinkedHashMap<>();
    private final Map<Told, SortedSet<String>> hidden = new LinkedHashMap<>();
    private final SortedMap<String, SortedSet<String>> hiddenHere = new TreeMap<>();
    private final SortedSet<String> uncheckedRecords = new TreeSet<>();
    private final RefusedRecord.Builder revoked = new RefusedRecord.Builder();
    private final BitSet acceptedLines = new BitSet();
    private final Set<UUID> addedReplicas = new HashSet<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<RevisionId, ViolationCounts> violationCounts = new HashMap<>();
    private final long listVersion;
    private boolean changesLists;
    private int added;
    private int restored;
    private int known;
    private int refused;
    private int unchecked;

    ImportAnalysis(RecordAnalysis.Inputs sources) {
        this.inputs = sources;
        this.listVersion = sources.storage().bodyValidator().version();
    }

    /** Each kind under an id is a record of its own. */
    private record Key(UUID recordId, String kind) {
        static Key of(Revision.Subject subject) {
            return new Key(subject.recordId(), subject.kind());
        }
    }

    /** Reason for refusing revisions of one replica. */
    record Refusal(UUID replica, String code) {}

    /** Station that signed revisions, and the other one that they name as their author's. */
    record ForeignWord(String signer, String named) {}

    /** Record in which an installation hides changes. */
    record Told(UUID replica, String record) {}

    void add(VerifiedRevision verified) {
        Revision revision = verified.entry().revision();
        RecordAnalysis group =
                records.computeIfAbsent(
                        Key.of(revision.subject()), _ -> new RecordAnalysis(revision, inputs));
        String code = verified.code();
        if (code != null) {
            group.addRefused(code);
            addRefused(revision.link().replica(), code);
            if (code.equals(TrustedKeys.REVOKED)) {
                revoked.add(revision);
            }
            if (code.equals(RevisionVerifier.HIDDEN_CHANGE)) {
                addHidden(
                        new Told(revision.link().replica(), group.name()),
                        RevisionBasis.hiddenByFirst(revision.content()));
            }
        } else if (verified.known()) {
            taken.add(revision.link().replica());
            known++;
            group.addKnown();
        } else {
            taken.add(revision.link().replica());
            addAccepted(verified);
            changesLists |=
                    RecordKind.CODE_LIST.isOf(revision) || RecordKind.OPERATION.isOf(revision);
            group.add(verified);
            addForeignWord(revision, group);
            markUntypable(revision, group);
            if (verified.opaque()) {
                unknownSchemas.add(revision.subject().schema());
            }
        }
    }

    /** Returns the cases of which revisions are refused because their signer was revoked. */
    List<RefusedRecord> revoked() {
        return revoked.build(inputs.storage().journal()::recordsAmong);
    }

    private void addRefused(UUID replica, String code) {
        refused++;
        refusals.merge(new Refusal(replica, code), 1, Integer::sum);
    }

    private void addHidden(Told told, SortedSet<String> pointers) {
        hidden.computeIfAbsent(told, _ -> new TreeSet<>()).addAll(pointers);
    }

    /** Refuses what a prepared record was found to hide. */
    private void addHidden(RecordAnalysis record) {
        for (HiddenChange change : record.hidden()) {
            acceptedLines.clear(change.line());
            added--;
            addRefused(change.replica(), RevisionVerifier.HIDDEN_CHANGE);
            addHidden(new Told(change.replica(), record.name()), change.pointers());
            inputs.refusing().accept(change);
        }
        if (!record.hiddenHere().isEmpty()) {
            hiddenHere
                    .computeIfAbsent(record.name(), _ -> new TreeSet<>())
                    .addAll(record.hiddenHere());
        }
        if (record.unchecked() > 0) {
            unchecked += record.unchecked();
            uncheckedRecords.add(record.name());
        }
    }

    private void addAccepted(VerifiedRevision verified) {
        added++;
        acceptedLines.set(verified.line());
        if (verified.restores()) {
            restored++;
        } else {
            addedReplicas.add(verified.entry().revision().link().replica());
        }
    }

    private void addForeignWord(Revision revision, RecordAnalysis group) {
        String named = revision.act().station();
        inputs.keys()
                .stationOf(revision.link().replica())
                .filter(signer -> !signer.equals(named))
                .ifPresent(signer -> {
                    foreignWords.merge(new ForeignWord(signer, named), 1, Integer::sum);
                    group.mark(ImportFlag.FOREIGN_WORD);
                });
    }

    /**
     * Marks an author and a cancellation that this program does not write; they come in as they
     * are.
     */
    private static void markUntypable(Revision revision, RecordAnalysis group) {
        Revision.Act act = revision.act();
        String author = act.author();
        if (!author.startsWith(AUTHOR_PREFIX)
                || !Officer.LOGIN.matcher(author.substring(AUTHOR_PREFIX.length())).matches()) {
            group.mark(ImportFlag.NO_LOGIN);
        }
        if (act.op() == RevisionKind.VOID && group.isCase() && act.reason() == null) {
            group.mark(ImportFlag.NO_REASON);
        }
    }

    /** Returns how many of the revisions added replace one that cannot be read. */
    int restored() {
        return restored;
    }

    /**
     * Returns whether trust without a comparison pins the sender: not one of whom nothing is taken,
     * while what it passes on is refused.
     */
    boolean earnsTrust(BundleHeader header) {
        return refused == 0 || taken.contains(header.from().replica());
    }

    /** Returns whether an import adds revisions that a replica wrote and that were never here. */
    boolean addsRevisionsOf(UUID replica) {
        return addedReplicas.contains(replica);
    }

    /** Returns the numbers of the lines that an import adds. */
    BitSet acceptedLines() {
        return acceptedLines;
    }

    /** Returns the number of refused revisions by replica and reason, in bundle order. */
    Map<Refusal, Integer> refusals() {
        return refusals;
    }

    /** Returns what refused revisions change without a word, by who signed them and by record. */
    Map<Told, SortedSet<String>> hidden() {
        return hidden;
    }

    /** Returns the same of revisions that are here already, by record. */
    SortedMap<String, SortedSet<String>> hiddenHere() {
        return hiddenHere;
    }

    /** Returns the number of revisions before which something is missing. */
    int unchecked() {
        return unchecked;
    }

    /** Returns the records with such revisions. */
    SortedSet<String> uncheckedRecords() {
        return uncheckedRecords;
    }

    /** Returns the number of revisions in the name of another station, in bundle order. */
    Map<ForeignWord, Integer> foreignWords() {
        return foreignWords;
    }

    Counts counts() {
        return new Counts(added + known + refused, added, known, refused);
    }

    /** Returns the schemas that this program stores without interpreting. */
    SortedSet<String> unknownSchemas() {
        return unknownSchemas;
    }

    /** Returns the inputs with what they note of all records, after {@link #outcomes}. */
    RecordAnalysis.Inputs inputs() {
        return inputs;
    }

    /** Returns the outcomes of all records, once: what was known of a record is let go with it. */
    List<RecordOutcome> outcomes(Progress progress) throws IOException {
        markOtherKinds();
        markSharedNumbers();
        var outcomes = new ArrayList<RecordOutcome>(records.size());
        var window = new ArrayList<RecordAnalysis>();
        long bytes = 0;
        Iterator<RecordAnalysis> waiting = records.values().iterator();
        while (waiting.hasNext()) {
            RecordAnalysis record = waiting.next();
            waiting.remove();
            window.add(record);
            bytes += record.bytes();
            if (window.size() >= WINDOW || bytes >= WINDOW_BYTES) {
                addOutcomes(window, outcomes, progress);
                bytes = 0;
            }
        }
        addOutcomes(window, outcomes, progress);
        return outcomes;
    }

    /** Prepares records on all processors, then finds their outcomes in the order of the bundle. */
    private void addOutcomes(
            List<RecordAnalysis> window, List<RecordOutcome> outcomes, Progress progress)
            throws IOException {
        BundleError.checkNotCancelled(progress);
        try {
            var held = HeldRecords.of(inputs.storage(), window);
            var stream = window.size() > 16 ? window.parallelStream() : window.stream();
            List<PreparedRecord> prepared = stream.map(one -> one.prepare(held)).toList();
            for (int i = 0; i < window.size(); i++) {
                addHidden(window.get(i));
                keepCounts(prepared.get(i).counted());
                outcomes.add(window.get(i).outcome(prepared.get(i), held));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        window.clear();
    }

    private void keepCounts(PreparedRecord.@Nullable CountedRevision counted) {
        if (counted != null && !changesLists && violationCounts.size() < COUNTS_KEPT) {
            violationCounts.put(counted.id(), counted.counts());
        }
    }

    /** Returns what {@link #outcomes} counted, for the lists to take instead of the rules. */
    RuleCounts ruleCounts() {
        return new RuleCounts(violationCounts, listVersion);
    }

    /** Marks what the bundle has under the ids of cases that it brings too. */
    private void markOtherKinds() {
        records.forEach((key, record) -> {
            RecordAnalysis found = records.get(new Key(key.recordId(), RecordKind.SEIZURE.name()));
            if (found != null && !record.isCase()) {
                record.markUnder(found.headline().number());
            }
        });
    }

    /** Marks records of the bundle that share a case number with each other. */
    private void markSharedNumbers() {
        var byNumber = new HashMap<String, RecordAnalysis>();
        for (RecordAnalysis record : records.values()) {
            RecordAnalysis other =
                    record.number().isEmpty() ? null : byNumber.put(record.number(), record);
            if (other != null) {
                other.mark(ImportFlag.NUMBER_TAKEN);
                record.mark(ImportFlag.NUMBER_TAKEN);
            }
        }
    }
}
