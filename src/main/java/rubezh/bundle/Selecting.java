package rubezh.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.ExportRequest.Everything;
import rubezh.bundle.ExportRequest.Records;
import rubezh.bundle.ExportRequest.Selection;
import rubezh.bundle.ExportRequest.SinceAcknowledged;
import rubezh.bundle.Header.Range;
import rubezh.domain.seizure.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Entry;
import rubezh.journal.Have;
import rubezh.journal.Have.Gap;
import rubezh.journal.Journal;

/** Chooses which revisions go out, and hands them out in the order of the format. */
final class Selecting {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final Have have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, Spans> chosen = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> pictures = new TreeMap<>();
    private int revisions;

    Selecting(Journal journal, Have have, Selection selection, Peers peers) {
        this.journal = journal;
        this.have = have;
        this.records = selection instanceof Records(var ids) ? ids : null;
        switch (selection) {
            case Everything() -> choose(new Have(new TreeMap<>()));
            case SinceAcknowledged(var peer) -> choose(acknowledged(peer, peers));
            case Records(var ids) -> ids.forEach(this::choose);
        }
    }

    private static Have acknowledged(@Nullable UUID peer, Peers peers) {
        Have nothing = new Have(new TreeMap<>());
        if (peer == null) {
            return nothing;
        }
        Have reported = peers.find(peer).map(Peer::reported).orElse(null);
        return reported == null ? nothing : reported;
    }

    private void choose(Have theirs) {
        have.byReplica()
                .forEach((replica, held) -> {
                    Spans lacking = lacking(replica, held, theirs);
                    if (!lacking.isEmpty()) {
                        chosen.put(replica.toString(), lacking);
                    }
                });
    }

    /** After a fork the same number is another revision: then everything of the replica goes. */
    private Spans lacking(UUID replica, Have.Held ours, Have theirs) {
        Have.Held held = theirs.byReplica().get(replica);
        Spans mine = Spans.of(ours);
        if (held == null || forked(replica, ours, held)) {
            return mine;
        }
        return mine.minus(Spans.of(held));
    }

    private boolean forked(UUID replica, Have.Held ours, Have.Held theirs) {
        boolean several = ours.count() > Spans.of(ours).size();
        if (several || theirs.upTo() > ours.upTo()) {
            return several;
        }
        return journal.ofReplica(replica, theirs.upTo(), theirs.upTo()).stream()
                .noneMatch(entry -> entry.id().equals(theirs.headId()));
    }

    private void choose(UUID recordId) {
        for (Entry entry : journal.ofRecord(recordId)) {
            var link = entry.revision().link();
            chosen.computeIfAbsent(link.replica().toString(), _ -> new Spans())
                    .add(link.seq(), link.seq());
        }
    }

    /** Hands out every chosen revision by replica, sequence and id. */
    void forEach(Consumer<Entry> consumer) {
        for (Map.Entry<String, Spans> replica : chosen.entrySet()) {
            UUID of = UUID.fromString(replica.getKey());
            for (Gap range : replica.getValue().ranges()) {
                for (long from = range.from(); from <= range.to(); from += CHUNK) {
                    long to = Math.min(range.to(), from + CHUNK - 1);
                    chunk(of, from, to).forEach(consumer);
                }
            }
        }
    }

    private List<Entry> chunk(UUID replica, long from, long to) {
        var entries = new ArrayList<>(journal.ofReplica(replica, from, to));
        entries.removeIf(entry ->
                records != null && !records.contains(entry.revision().subject().recordId()));
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.revision().link().seq())
                        .thenComparing(Entry::id));
        return entries;
    }

    /**
     * Goes through everything once, for the header.
     *
     * @param blobs where the pictures are that go too; null for the records only
     */
    void count(@Nullable Blobs blobs, Progress progress) {
        revisions = 0;
        long whole = chosen.values().stream().mapToLong(Spans::size).sum();
        forEach(entry -> {
            schemas.add(entry.revision().subject().schema());
            if (blobs != null) {
                entry.revision().content().attachments().forEach(a -> picture(a.sha256(), blobs));
            }
            if (++revisions % CHUNK == 0) {
                progress.report(Progress.Step.COLLECT, revisions, whole);
                Flaw.checkWanted(progress);
            }
        });
    }

    private void picture(String hash, Blobs blobs) {
        blobs.size(Sha256.of(hash)).ifPresent(size -> pictures.put(hash, size));
    }

    /** Returns the pictures that go too, by hash, with their sizes. */
    SortedMap<String, Integer> pictures() {
        return pictures;
    }

    private int pieces() {
        return pictures.values().stream().mapToInt(BlobLine::pieces).sum();
    }

    Header.Contents contents() {
        long bytes = pictures.values().stream().mapToLong(Integer::longValue).sum();
        var ranges = new ArrayList<Range>();
        chosen.forEach((replica, spans) ->
                spans.ranges()
                        .forEach(r ->
                                ranges.add(
                                        new Range(
                                                UUID.fromString(replica),
                                                r.from(),
                                                r.to(),
                                                true))));
        return new Header.Contents(revisions, pieces(), bytes, ranges, List.copyOf(schemas), 1, 1);
    }

    List<UUID> replicas() {
        return chosen.keySet().stream().map(UUID::fromString).toList();
    }
}
