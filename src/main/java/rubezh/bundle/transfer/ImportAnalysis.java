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
    private final TreeSet<String> newer = new TreeSet<>();
    private final BitSet taken = new BitSet();
    private int fresh;
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
        private final List<FilePosition> places = new ArrayList<>(1);
        private RecordHeadline glance;
        private int known;
        private int refused;
        private @Nullable String code;
        private boolean opaque;
        private boolean chain = true;
        private @Nullable RevisionId tip;

        RecordGroup(RecordHeadline glance) {
            this.glance = glance;
        }

        void add(VerifiedRevision checked) {
            StoredRevision entry = checked.entry();
            List<RevisionId> parents = entry.revision().link().parents();
            chain &= tip == null ? parents.isEmpty() : parents.equals(List.of(tip));
            tip = entry.id();
            places.add(new FilePosition(checked.offset(), entry.line().length));
            opaque |= checked.opaque();
        }
    }

    void add(VerifiedRevision checked) {
        Revision revision = checked.entry().revision();
        RecordGroup gathered =
                records.computeIfAbsent(
                        revision.subject().recordId(),
                        _ -> new RecordGroup(RecordHeadlineReader.of(revision)));
        if (checked.code() != null) {
            refused++;
            gathered.refused++;
            gathered.code = checked.code();
        } else if (checked.known()) {
            known++;
            gathered.known++;
        } else {
            fresh++;
            taken.set(checked.line());
            gathered.add(checked);
            gathered.glance = RecordHeadlineReader.of(revision);
            if (checked.opaque()) {
                newer.add(revision.subject().schema());
            }
        }
    }

    /** Returns the numbers of the lines that an import takes. */
    BitSet taken() {
        return taken;
    }

    Counts counts() {
        return new Counts(fresh + known + refused, fresh, known, refused);
    }

    /** Returns schemas that are kept without being understood. */
    SortedSet<String> newer() {
        return newer;
    }

    List<RecordOutcome> outcomes(ExchangeProgress progress) throws IOException {
        var outcomes = new ArrayList<RecordOutcome>(records.size());
        for (Map.Entry<UUID, RecordGroup> record : records.entrySet()) {
            outcomes.add(outcome(record.getKey(), record.getValue()));
            if (outcomes.size() % 256 == 0) {
                BundleError.checkWanted(progress);
            }
        }
        return outcomes;
    }

    private RecordOutcome outcome(UUID recordId, RecordGroup gathered) throws IOException {
        if (gathered.places.isEmpty()) {
            ImportOutcome outcome =
                    gathered.refused > 0 ? ImportOutcome.REFUSED : ImportOutcome.KNOWN;
            return told(recordId, gathered, outcome, List.of());
        }
        if (gathered.opaque) {
            return told(recordId, gathered, ImportOutcome.OPAQUE, List.of());
        }
        List<Revision> here = new ArrayList<>();
        journal.ofRecord(recordId).forEach(entry -> here.add(entry.revision()));
        return here.isEmpty() && gathered.chain
                ? told(recordId, gathered, ImportOutcome.NEW, List.of())
                : merged(recordId, gathered, here);
    }

    private RecordOutcome merged(UUID recordId, RecordGroup gathered, List<Revision> here)
            throws IOException {
        List<Revision> all = new ArrayList<>(here);
        var changed = new TreeSet<String>();
        for (FilePosition place : gathered.places) {
            byte[] line = lines.at(place.offset(), place.length());
            Revision revision = RevisionLine.trusted(line).revision();
            changed.addAll(revision.content().changed());
            all.add(revision);
        }
        RecordView after = RevisionMerger.view(all);
        List<String> conflicts =
                after.conflicts().stream().map(RecordView.FieldConflict::pointer).toList();
        if (here.isEmpty()) {
            ImportOutcome outcome =
                    conflicts.isEmpty() ? ImportOutcome.NEW : ImportOutcome.CONFLICT;
            return told(recordId, gathered, outcome, conflicts);
        }
        RecordView before = RevisionMerger.view(here);
        if (before.heads().equals(after.heads())) {
            return told(recordId, gathered, ImportOutcome.OLDER, List.of());
        }
        return conflicts.isEmpty()
                ? told(recordId, gathered, ImportOutcome.UPDATES, List.copyOf(changed))
                : told(recordId, gathered, ImportOutcome.CONFLICT, conflicts);
    }

    private static RecordOutcome told(
            UUID recordId, RecordGroup gathered, ImportOutcome outcome, List<String> fields) {
        return new RecordOutcome(
                recordId,
                outcome,
                gathered.glance,
                gathered.places.size(),
                gathered.known,
                gathered.refused,
                fields,
                gathered.code);
    }
}
