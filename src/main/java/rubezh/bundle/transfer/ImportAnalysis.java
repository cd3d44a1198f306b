package rubezh.bundle.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.progress.Progress;

/**
 * Gathers the revisions of a bundle by record and says what an import does to each. Keeps places in
 * the file, not bodies: what must be merged is read again.
 */
final class ImportAnalysis {
    private final Journal journal;
    private final LineReader lines;
    private final Map<UUID, RecordGroup> records = new LinkedHashMap<>();
    private final TreeSet<String> unknownSchemas = new TreeSet<>();
    private final BitSet acceptedLines = new BitSet();
    private int added;
    private int known;
    private int refused;

    ImportAnalysis(Journal journal, LineReader reader) {
        this.journal = journal;
        this.lines = reader;
    }

    /** Where a revision stands in the file. */
    private record FilePosition(long offset, int length) {}

    /** What came of one record. */
    private static final class RecordGroup {
        private final List<FilePosition> positions = new ArrayList<>(1);
        private RecordHeadline headline;
        private int known;
        private int refused;
        private @Nullable String code;
        private boolean opaque;
        private boolean continuous = true;
        private @Nullable RevisionId tip;

        RecordGroup(RecordHeadline headline) {
            this.headline = headline;
        }

        void add(VerifiedRevision revision) {
            StoredRevision storedRevision = revision.entry();
            List<RevisionId> parents = storedRevision.revision().link().parents();
            continuous &= tip == null ? parents.isEmpty() : parents.equals(List.of(tip));
            tip = storedRevision.id();
            positions.add(new FilePosition(revision.offset(), storedRevision.line().length));
            opaque |= revision.opaque();
        }
    }

    void add(VerifiedRevision verifiedRevision) {
        Revision revision = verifiedRevision.entry().revision();
        RecordGroup group =
                records.computeIfAbsent(
                        revision.subject().recordId(),
                        _ -> new RecordGroup(RecordHeadlineReader.read(revision)));
        if (verifiedRevision.code() != null) {
            refused++;
            group.refused++;
            group.code = verifiedRevision.code();
        } else if (verifiedRevision.known()) {
            known++;
            group.known++;
        } else {
            added++;
            acceptedLines.set(verifiedRevision.line());
            group.add(verifiedRevision);
            group.headline = RecordHeadlineReader.read(revision);
            if (verifiedRevision.opaque()) {
                unknownSchemas.add(revision.subject().schema());
            }
        }
    }

    /** Returns the numbers of the lines that an import takes. */
    BitSet acceptedLines() {
        return acceptedLines;
    }

    Counts counts() {
        return new Counts(added + known + refused, added, known, refused);
    }

    /** Returns schemas that are kept without being understood. */
    SortedSet<String> unknownSchemas() {
        return unknownSchemas;
    }

    List<RecordOutcome> outcomes(Progress progress) throws IOException {
        var outcomes = new ArrayList<RecordOutcome>(records.size());
        for (Map.Entry<UUID, RecordGroup> record : records.entrySet()) {
            outcomes.add(outcome(record.getKey(), record.getValue()));
            if (outcomes.size() % 256 == 0) {
                BundleError.checkNotCancelled(progress);
            }
        }
        return outcomes;
    }

    private RecordOutcome outcome(UUID recordId, RecordGroup group) throws IOException {
        if (group.positions.isEmpty()) {
            ImportOutcome importOutcome =
                    group.refused > 0 ? ImportOutcome.REFUSED : ImportOutcome.KNOWN;
            return recordOutcome(recordId, group, importOutcome, List.of());
        }
        if (group.opaque) {
            return recordOutcome(recordId, group, ImportOutcome.OPAQUE, List.of());
        }
        List<Revision> here = new ArrayList<>();
        journal.ofRecord(recordId).forEach(revision -> here.add(revision.revision()));
        return here.isEmpty() && group.continuous
                ? recordOutcome(recordId, group, ImportOutcome.NEW, List.of())
                : mergedOutcome(recordId, group, here);
    }

    private RecordOutcome mergedOutcome(UUID recordId, RecordGroup group, List<Revision> here)
            throws IOException {
        List<Revision> all = new ArrayList<>(here);
        var changed = new TreeSet<String>();
        for (FilePosition position : group.positions) {
            byte[] line = lines.readAt(position.offset(), position.length());
            Revision revision = RevisionLine.readTrusted(line).revision();
            changed.addAll(revision.content().changed());
            all.add(revision);
        }
        RecordView after = RevisionMerger.view(all);
        List<String> conflicts =
                after.conflicts().stream().map(RecordView.FieldConflict::pointer).toList();
        if (here.isEmpty()) {
            ImportOutcome importOutcome =
                    conflicts.isEmpty() ? ImportOutcome.NEW : ImportOutcome.CONFLICT;
            return recordOutcome(recordId, group, importOutcome, conflicts);
        }
        RecordView before = RevisionMerger.view(here);
        if (before.heads().equals(after.heads())) {
            return recordOutcome(recordId, group, ImportOutcome.OLDER, List.of());
        }
        return conflicts.isEmpty()
                ? recordOutcome(recordId, group, ImportOutcome.UPDATES, List.copyOf(changed))
                : recordOutcome(recordId, group, ImportOutcome.CONFLICT, conflicts);
    }

    private static RecordOutcome recordOutcome(
            UUID recordId, RecordGroup group, ImportOutcome importOutcome, List<String> fields) {
        return new RecordOutcome(
                recordId,
                importOutcome,
                group.headline,
                group.positions.size(),
                group.known,
                group.refused,
                fields,
                group.code);
    }
}
