package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.RecordKind;
import rubezh.register.Catalogue;
import rubezh.register.OfferState;
import rubezh.register.OfferStateReader;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;

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
        writer.run(chain -> {
            RecordEdit<WatchEntry> edit = writer.edit(RecordKind.WATCH_ENTRY, id, shared::counts);
            if (!edit.isSupported()) {
                throw WatchRules.refused("WAT-013");
            }
            writer.write(chain, edit.set(entry).settle(), reason);
        });
        catalogue.refresh(List.of(id));
    }

    /** Returns the versions of an entry in an order that contradicts no station. */
    List<WatchVersion> versions(UUID id) {
        List<Revision> known = writer.allOf(id, RecordKind.WATCH_ENTRY);
        if (known.isEmpty()) {
            return List.of();
        }
        var offers = new OfferStateReader(writer.authority(), known);
        return RevisionMerger.inOrder(known).stream()
                .filter(revision -> RecordKind.WATCH_ENTRY.supports(revision.subject()))
                .map(revision -> version(revision, offers.of(revision)))
                .toList();
    }

    private WatchVersion version(Revision revision, @Nullable OfferState offer) {
        Revision.Act act = revision.act();
        return new WatchVersion(
                RecordKind.WATCH_ENTRY.read(revision),
                act.author(),
                act.station(),
                act.at(),
                shared.counts(revision),
                offer);
    }
}
