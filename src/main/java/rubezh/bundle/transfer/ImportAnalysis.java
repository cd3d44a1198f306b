package rubezh.bundle.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.progress.Progress;

/**
 * Analysis of the effect of an import by record. Holds file positions instead of bodies; revisions
 * to merge are read again.
 */
final class ImportAnalysis {
    private final Journal journal;
    private final LineReader lines;
    private final Map<UUID, RecordGroup> records = new LinkedHashMap<>();
    private final TreeSet<String> unknownSchemas = new TreeSet<>();
    private final Map<Refusal, Integer> refusals = new LinkedHashMap<>();
    private final BitSet acceptedLines = new BitSet();
    private int added;
    private int known;
    private int refused;

    ImportAnalysis(Journal journal, LineReader reader) {
        this.journal = journal;
        this.lines = reader;
    }

    /** Reason for refusing revisions of one replica. */
    record Refusal(UUID replica, String code) {}

    /** Byte range of a revision in the file. */
    private record FilePosition(long offset, int length) {}

    /** Revisions of one record. */
    private static final class RecordGroup {
        private final List<FilePosition> positions = new ArrayList<>(1);
        private RecordHeadline headline;
        private int known;
        private final SortedMap<String, Integer> refusals = new TreeMap<>();
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
                        _ -> new RecordGroup(RecordHeadline.of(revision)));
        String code = verifiedRevision.code();
        if (code != null) {
            refused++;
            group.refusals.merge(code, 1, Integer::sum);
            refusals.merge(new Refusal(revision.link().replica(), code), 1, Integer::sum);
        } else if (verifiedRevision.known()) {
            known++;
            group.known++;
        } else {
            added++;
            acceptedLines.set(verifiedRevision.line());
            group.add(verifiedRevision);
            group.headline = RecordHeadline.of(revision);
            if (verifiedRevision.opaque()) {
                unknownSchemas.add(revision.subject().schema());
            }
        }
    }

    /** Returns the numbers of the lines that an import adds. */
    BitSet acceptedLines() {
        return acceptedLines;
    }

    /** Returns the number of refused revisions by replica and reason, in bundle order. */
    Map<Refusal, Integer> refusals() {
        return refusals;
    }

    Counts counts() {
        return new Counts(added + known + refused, added, known, refused);
    }

    /** Returns the schemas that this program stores without interpreting. */
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
                    !group.refusals.isEmpty() ? ImportOutcome.REFUSED : ImportOutcome.KNOWN;
            return recordOutcome(recordId, group, importOutcome, List.of());
        }
        if (group.opaque) {
            return recordOutcome(recordId, group, ImportOutcome.OPAQUE, List.of());
        }
        List<Revision> local =
                journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList();
        return local.isEmpty() && group.continuous
                ? recordOutcome(recordId, group, ImportOutcome.NEW, List.of())
                : mergedOutcome(recordId, group, local);
    }

    private RecordOutcome mergedOutcome(UUID recordId, RecordGroup group, List<Revision> local)
            throws IOException {
        List<Revision> received = readAgain(group.positions);
        RecordView after =
                RevisionMerger.view(Stream.concat(local.stream(), received.stream()).toList());
        if (!local.isEmpty() && RevisionMerger.view(local).heads().equals(after.heads())) {
            return recordOutcome(recordId, group, ImportOutcome.OLDER, List.of());
        }
        if (!after.conflicts().isEmpty()) {
            List<String> fields = after.conflicts().stream().map(FieldConflict::pointer).toList();
            return recordOutcome(recordId, group, ImportOutcome.CONFLICT, fields);
        }
        return local.isEmpty()
                ? recordOutcome(recordId, group, ImportOutcome.NEW, List.of())
                : recordOutcome(recordId, group, ImportOutcome.UPDATES, changedFields(received));
    }

    private List<Revision> readAgain(List<FilePosition> positions) throws IOException {
        var revisions = new ArrayList<Revision>(positions.size());
        for (FilePosition position : positions) {
            byte[] line = lines.readAt(position.offset(), position.length());
            revisions.add(RevisionLine.readTrusted(line).revision());
        }
        return revisions;
    }

    private static List<String> changedFields(List<Revision> revisions) {
        return revisions.stream()
                .flatMap(revision -> revision.content().changed().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static RecordOutcome recordOutcome(
            UUID recordId, RecordGroup group, ImportOutcome importOutcome, List<String> fields) {
        return new RecordOutcome(
                recordId,
                importOutcome,
                group.headline,
                group.positions.size(),
                group.known,
                group.refusals,
                fields);
    }
}
