package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RevisionId;

/**
 * Preview of an import, after all checks and without any change. Applying it adds exactly the
 * accepted lines. Owns a sealed copy of the bundle until it is closed.
 *
 * @see ImportWorkflow#preview
 * @see ImportResult
 */
public final class ImportPreview implements AutoCloseable {
    private final OpenedBundle openedBundle;
    private final List<RecordOutcome> records;
    private final List<ImportNotice> notices;
    private final Analysis analysis;

    /**
     * Results of the analysis.
     *
     * @param acceptedLines numbers of the lines to add
     * @param revoked cases of which revisions are refused because their signer was revoked
     * @param report whether the sender reports something newer of what it has
     * @param ruleCounts what the rules found in records that the bundle starts
     */
    record Analysis(
            Counts counts,
            AttachmentSummary attachments,
            BitSet acceptedLines,
            List<RefusedRecord> revoked,
            boolean report,
            RuleCounts ruleCounts) {}

    /**
     * Violations counted while the bundle was looked at.
     *
     * @param counts by the revision that states the record
     * @param version number of the code lists by which they were counted
     */
    record RuleCounts(Map<RevisionId, ViolationCounts> counts, long version) {
        /** Returns the counts if the code lists are still the same, else none. */
        Map<RevisionId, ViolationCounts> at(long now) {
            return now == version ? counts : Map.of();
        }
    }

    ImportPreview(
            OpenedBundle bundle,
            List<RecordOutcome> records,
            List<ImportNotice> notices,
            Analysis analysis) {
        this.openedBundle = bundle;
        this.records = List.copyOf(records);
        this.notices = List.copyOf(notices);
        this.analysis = analysis;
    }

    public BundleInspection inspection() {
        return openedBundle.inspection();
    }

    /** Returns one outcome per record, in bundle order. */
    public List<RecordOutcome> records() {
        return records;
    }

    /** Returns the ids of the records that get revisions, in bundle order. */
    public Set<UUID> changedRecords() {
        return records.stream()
                .filter(record -> record.added() > 0 && !record.headline().isReceipt())
                .map(RecordOutcome::recordId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    RuleCounts ruleCounts() {
        return analysis.ruleCounts;
    }

    public List<ImportNotice> notices() {
        return notices;
    }

    /** Returns the counts of revisions; {@code added} is the number that applying adds. */
    public Counts counts() {
        return analysis.counts;
    }

    /** Returns the number of records of which revisions are refused. */
    public int refusedRecords() {
        return Math.toIntExact(records.stream().filter(record -> record.refused() > 0).count());
    }

    /** Returns the cases of which revisions are refused because their signer was revoked. */
    public List<RefusedRecord> revoked() {
        return analysis.revoked;
    }

    /** Returns the counts of attachments. */
    public AttachmentSummary attachments() {
        return analysis.attachments;
    }

    /** Returns whether applying adds revisions or attachments. */
    public boolean isNews() {
        return analysis.counts.added() > 0 || analysis.attachments.added() > 0;
    }

    /** Returns whether the sender reports something newer of what it has and lacks. */
    public boolean isReport() {
        return analysis.report;
    }

    /** Returns whether that is all that applying changes: what the sender acknowledges. */
    public boolean isReportOnly() {
        return isReport() && !isNews();
    }

    /** Returns the number of records by outcome, zero included. */
    public Map<ImportOutcome, Integer> totals() {
        var totals = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        for (ImportOutcome outcome : ImportOutcome.values()) {
            totals.put(outcome, 0);
        }
        records.forEach(record -> totals.merge(record.outcome(), 1, Integer::sum));
        return totals;
    }

    public OpenedBundle openedBundle() {
        return openedBundle;
    }

    /** Returns the numbers of the lines to add. */
    BitSet acceptedLines() {
        return analysis.acceptedLines;
    }

    /** Deletes the sealed copy. */
    @Override
    public void close() {
        openedBundle.copy().close();
    }

    /**
     * Counts of revisions.
     *
     * @param total revision lines in the bundle, the sum of the others
     * @param added new revisions
     * @param known revisions that the register has already
     * @param refused refused revisions
     */
    public record Counts(int total, int added, int known, int refused) {}
}
