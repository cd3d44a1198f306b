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
import rubezh.bundle.format.ExchangeProgress;
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

    ImportAnalysis(Journal journal, LineReader lines) {
        this.journal = journal;
        this.lines = lines;
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

        RecordGroup(RecordHeadline glance) {
            this.headline = glance;
        }

        void add(VerifiedRevision checked) {
            StoredRevision entry = checked.entry();
            List<RevisionId> parents = entry.revision().link().parents();
            continuous &= tip == null ? parents.isEmpty() : parents.equals(List.of(tip));
            tip = entry.id();
            positions.add(new FilePosition(checked.offset(), entry.line().length));
            opaque |= checked.opaque();
        }
    }

    void add(VerifiedRevision checked) {
        Revision revision = checked.entry().revision();
        RecordGroup gathered =
                records.computeIfAbsent(
                        revision.subject().recordId(),
                        _ -> new RecordGroup(RecordHeadlineReader.read(revision)));
        if (checked.code() != null) {
            refused++;
            gathered.refused++;
            gathered.code = checked.code();
        } else if (checked.known()) {
            known++;
            gathered.known++;
        } else {
            added++;
            acceptedLines.set(checked.line());
            gathered.add(checked);
            gathered.headline = RecordHeadlineReader.read(revision);
            if (checked.opaque()) {
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

    List<RecordOutcome> outcomes(ExchangeProgress progress) throws IOException {
        var outcomes = new ArrayList<RecordOutcome>(records.size());
        for (Map.Entry<UUID, RecordGroup> record : records.entrySet()) {
            outcomes.add(outcome(record.getKey(), record.getValue()));
            if (outcomes.size() % 256 == 0) {
                BundleError.checkNotCancelled(progress);
            }
        }
        return outcomes;
    }

    private RecordOutcome outcome(UUID recordId, RecordGroup gathered) throws IOException {
        if (gathered.positions.isEmpty()) {
            ImportOutcome outcome =
                    gathered.refused > 0 ? ImportOutcome.REFUSED : ImportOutcome.KNOWN;
            return recordOutcome(recordId, gathered, outcome, List.of());
        }
        if (gathered.opaque) {
            return recordOutcome(recordId, gathered, ImportOutcome.OPAQUE, List.of());
        }
        List<Revision> here = new ArrayList<>();
        journal.ofRecord(recordId).forEach(entry -> here.add(entry.revision()));
        return here.isEmpty() && gathered.continuous
                ? recordOutcome(recordId, gathered, ImportOutcome.NEW, List.of())
                : mergedOutcome(recordId, gathered, here);
    }

    private RecordOutcome mergedOutcome(UUID recordId, RecordGroup gathered, List<Revision> here)
            throws IOException {
        List<Revision> all = new ArrayList<>(here);
        var changed = new TreeSet<String>();
        for (FilePosition place : gathered.positions) {
            byte[] line = lines.readAt(place.offset(), place.length());
            Revision revision = RevisionLine.readTrusted(line).revision();
            changed.addAll(revision.content().changed());
            all.add(revision);
        }
        RecordView after = RevisionMerger.view(all);
        List<String> conflicts =
                after.conflicts().stream().map(RecordView.FieldConflict::pointer).toList();
        if (here.isEmpty()) {
            ImportOutcome outcome =
                    conflicts.isEmpty() ? ImportOutcome.NEW : ImportOutcome.CONFLICT;
            return recordOutcome(recordId, gathered, outcome, conflicts);
        }
        RecordView before = RevisionMerger.view(here);
        if (before.heads().equals(after.heads())) {
            return recordOutcome(recordId, gathered, ImportOutcome.OLDER, List.of());
        }
        return conflicts.isEmpty()
                ? recordOutcome(recordId, gathered, ImportOutcome.UPDATES, List.copyOf(changed))
                : recordOutcome(recordId, gathered, ImportOutcome.CONFLICT, conflicts);
    }

    private static RecordOutcome recordOutcome(
            UUID recordId, RecordGroup gathered, ImportOutcome outcome, List<String> fields) {
        return new RecordOutcome(
                recordId,
                outcome,
                gathered.headline,
                gathered.positions.size(),
                gathered.known,
                gathered.refused,
                fields,
                gathered.code);
    }
}
