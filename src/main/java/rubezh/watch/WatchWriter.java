package rubezh.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.register.Catalogue;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;

/**
 * Writes entries as records; what a newer program wrote there stays. Who saves one settles what
 * stations had changed unseen by each other.
 */
final class WatchWriter {
    private final RevisionWriter writer;
    private final Catalogue catalogue;
    private final SharedEntries shared;

    WatchWriter(RevisionWriter writer, Catalogue catalogue, SharedEntries shared) {
        this.shared = shared;
        this.writer = writer;
        this.catalogue = catalogue;
    }

    void write(UUID id, WatchEntry entry, @Nullable String reason) {
        try {
            writer.append(chain -> add(chain, id, entry, reason));
        } catch (UnwritableRecordException e) {
            throw e.fault();
        }
        catalogue.refresh(List.of(id));
    }

    private boolean add(RevisionSigner chain, UUID id, WatchEntry entry, @Nullable String reason) {
        List<Revision> known = writer.revisionsOf(id, RecordKind.WATCH_ENTRY.name());
        if (!known.stream().allMatch(one -> RecordKind.WATCH_ENTRY.supports(one.subject()))) {
            throw WatchRules.refused("WAT-013");
        }
        List<Revision> counting = RevisionMerger.only(known, shared::counts);
        RecordView view =
                known.isEmpty() ? null : RevisionMerger.view(counting.isEmpty() ? known : counting);
        Map<String, Object> raw = view == null ? Map.of() : view.body();
        Map<String, Object> old = RecordKind.WATCH_ENTRY.shape().write(RecordKind.WATCH_ENTRY.read(raw));
        Map<String, Object> now = RecordKind.WATCH_ENTRY.shape().write(entry);
        Map<String, Object> body = ValueTree.apply(raw, ValueTree.difference(old, now), now);
        var changed = new TreeSet<>(ValueTree.difference(raw, body));
        List<RecordView.FieldConflict> conflicts = view == null ? List.of() : view.conflicts();
        conflicts.forEach(conflict -> changed.add(conflict.pointer()));
        RevisionKind kind = conflicts.isEmpty() ? RevisionKind.PUT : RevisionKind.RESOLVE;
        List<RevisionId> parents =
                known.isEmpty() ? List.of() : RevisionMerger.view(known).parents();
        var subject = RecordKind.WATCH_ENTRY.subject(id);
        RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        subject, writer.act(kind, reason), parents, body, changed));
        return true;
    }

    /** Returns the versions of an entry in an order that contradicts no station. */
    List<WatchVersion> versions(UUID id) {
        List<Revision> known = writer.revisionsOf(id, RecordKind.WATCH_ENTRY.name());
        if (known.isEmpty()) {
            return List.of();
        }
        return RevisionMerger.inOrder(known).stream()
                .filter(revision -> RecordKind.WATCH_ENTRY.supports(revision.subject()))
                .map(this::version)
                .toList();
    }

    private WatchVersion version(Revision revision) {
        Revision.Act act = revision.act();
        return new WatchVersion(
                RecordKind.WATCH_ENTRY.read(revision),
                act.author(),
                act.station(),
                act.at(),
                shared.counts(revision));
    }
}
