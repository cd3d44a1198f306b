package rubezh.bundle.transfer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.StagingArea;

/**
 * What an import does, found out by checking everything; nothing has changed. Applying adds exactly
 * the lines that were found good. Holds a private copy of the bundle until it is closed.
 */
public final class ImportPreview implements AutoCloseable {
    private final OpenedBundle openedBundle;
    private final List<RecordOutcome> records;
    private final List<ImportNotice> notices;
    private final Analysis analysis;

    /**
     * What was found.
     *
     * @param acceptedLines numbers of the lines that are to be added
     */
    record Analysis(Counts counts, AttachmentSummary attachments, BitSet acceptedLines) {}

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

    /** Returns one outcome per record, in the order of the bundle. */
    public List<RecordOutcome> records() {
        return records;
    }

    public List<ImportNotice> notices() {
        return notices;
    }

    /** Returns counts of revisions; {@code fresh} is what applying will write. */
    public Counts counts() {
        return analysis.counts;
    }

    /** Returns how many pictures and papers come. */
    public AttachmentSummary attachments() {
        return analysis.attachments;
    }

    /** Returns the number of records by outcome; adds up to the number of records. */
    public Map<ImportOutcome, Integer> totals() {
        var totals = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        for (ImportOutcome importOutcome : ImportOutcome.values()) {
            totals.put(importOutcome, 0);
        }
        records.forEach(record -> totals.merge(record.outcome(), 1, Integer::sum));
        return totals;
    }

    public OpenedBundle openedBundle() {
        return openedBundle;
    }

    /** Returns the numbers of the lines that are to be added. */
    BitSet acceptedLines() {
        return analysis.acceptedLines;
    }

    /** Throws the private copy away. */
    @Override
    public void close() {
        StagingArea.delete(openedBundle.copy());
    }

    /**
     * Counts of revisions.
     *
     * @param total lines in the bundle: the sum of the others
     * @param added new here
     * @param known here already
     * @param refused not taken
     */
    public record Counts(int total, int added, int known, int refused) {}
}
