package rubezh.bundle;

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
import rubezh.bundle.Preview.Counts;
import rubezh.bundle.RecordOutcome.Glance;
import rubezh.journal.Entry;
import rubezh.journal.Journal;
import rubezh.journal.Merge;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.RevisionLine;

/**
 * Gathers the revisions of a bundle by record and says what an import does to each. Keeps places in
 * the file, not bodies: what must be merged is read again.
 */
final class Gathering {
    private final Journal journal;
    private final Lines lines;
    private final Map<UUID, Gathered> records = new LinkedHashMap<>();
    private final TreeSet<String> newer = new TreeSet<>();
    private final BitSet taken = new BitSet();
    private int fresh;
    private int known;
    private int refused;

    Gathering(Journal journal, Lines lines) {
        this.journal = journal;
        this.lines = lines;
    }

    /** Where a revision stands in the file. */
    private record Place(long offset, int length) {}

    /** What came of one record. */
    private static final class Gathered {
        private final List<Place> places = new ArrayList<>(1);
        private Glance glance;
        private int known;
        private int refused;
        private @Nullable String code;
        private boolean opaque;
        private boolean chain = true;
        private @Nullable RevisionId tip;

        Gathered(Glance glance) {
            this.glance = glance;
        }

        void add(Checked checked) {
            Entry entry = checked.entry();
            List<RevisionId> parents = entry.revision().link().parents();
            chain &= tip == null ? parents.isEmpty() : parents.equals(List.of(tip));
            tip = entry.id();
            places.add(new Place(checked.offset(), entry.line().length));
            opaque |= checked.opaque();
        }
    }

    void add(Checked checked) {
        Revision revision = checked.entry().revision();
        Gathered gathered =
                records.computeIfAbsent(
                        revision.subject().recordId(), _ -> new Gathered(Glimpse.of(revision)));
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
            gathered.glance = Glimpse.of(revision);
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

    List<RecordOutcome> outcomes(Progress progress) throws IOException {
        var outcomes = new ArrayList<RecordOutcome>(records.size());
        for (Map.Entry<UUID, Gathered> record : records.entrySet()) {
            outcomes.add(outcome(record.getKey(), record.getValue()));
            if (outcomes.size() % 256 == 0) {
                Flaw.checkWanted(progress);
            }
        }
        return outcomes;
    }

    private RecordOutcome outcome(UUID recordId, Gathered gathered) throws IOException {
        if (gathered.places.isEmpty()) {
            Outcome outcome = gathered.refused > 0 ? Outcome.REFUSED : Outcome.KNOWN;
            return told(recordId, gathered, outcome, List.of());
        }
        if (gathered.opaque) {
            return told(recordId, gathered, Outcome.OPAQUE, List.of());
        }
        List<Revision> here = new ArrayList<>();
        journal.ofRecord(recordId).forEach(entry -> here.add(entry.revision()));
        return here.isEmpty() && gathered.chain
                ? told(recordId, gathered, Outcome.NEW, List.of())
                : merged(recordId, gathered, here);
    }

    private RecordOutcome merged(UUID recordId, Gathered gathered, List<Revision> here)
            throws IOException {
        List<Revision> all = new ArrayList<>(here);
        var changed = new TreeSet<String>();
        for (Place place : gathered.places) {
            byte[] line = lines.at(place.offset(), place.length());
            Revision revision = RevisionLine.trusted(line).revision();
            changed.addAll(revision.content().changed());
            all.add(revision);
        }
        RecordView after = Merge.view(all);
        List<String> conflicts =
                after.conflicts().stream().map(RecordView.FieldConflict::pointer).toList();
        if (here.isEmpty()) {
            Outcome outcome = conflicts.isEmpty() ? Outcome.NEW : Outcome.CONFLICT;
            return told(recordId, gathered, outcome, conflicts);
        }
        RecordView before = Merge.view(here);
        if (before.heads().equals(after.heads())) {
            return told(recordId, gathered, Outcome.OLDER, List.of());
        }
        return conflicts.isEmpty()
                ? told(recordId, gathered, Outcome.UPDATES, List.copyOf(changed))
                : told(recordId, gathered, Outcome.CONFLICT, conflicts);
    }

    private static RecordOutcome told(
            UUID recordId, Gathered gathered, Outcome outcome, List<String> fields) {
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
