package rubezh.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Header.Range;
import rubezh.journal.Entry;
import rubezh.journal.Revision.Link;

/**
 * Compares what comes with what the header announced: order by replica, sequence and id; numbers
 * inside the ranges; nothing missing of a complete one.
 */
final class Inventory {
    private final Header header;
    private final String name;
    private final Map<UUID, Spans> announced = new HashMap<>();
    private final Map<UUID, Spans> seen = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private @Nullable Entry last;
    private int count;

    Inventory(Header header, String name) {
        this.header = header;
        this.name = name;
        for (Range range : header.contents().ranges()) {
            announced
                    .computeIfAbsent(range.replica(), _ -> new Spans())
                    .add(range.from(), range.to());
        }
    }

    void add(Entry entry, int line) {
        if (last != null && order(last, entry) >= 0) {
            throw Flaw.STRUCTURE.fault(name, line);
        }
        Link link = entry.revision().link();
        Spans range = announced.get(link.replica());
        if (range == null || !range.contains(link.seq())) {
            throw Flaw.COUNTS.fault(name, line);
        }
        seen.computeIfAbsent(link.replica(), _ -> new Spans()).add(link.seq(), link.seq());
        entry.revision().content().attachments().forEach(a -> named.add(a.sha256()));
        last = entry;
        count++;
    }

    private static int order(Entry one, Entry other) {
        Link a = one.revision().link();
        Link b = other.revision().link();
        int byReplica = a.replica().toString().compareTo(b.replica().toString());
        int bySeq = byReplica != 0 ? byReplica : Long.compare(a.seq(), b.seq());
        return bySeq != 0 ? bySeq : one.id().compareTo(other.id());
    }

    /** Ends the comparison. */
    void close() {
        if (count != header.contents().revisions()) {
            throw Flaw.COUNTS.fault(name, 0);
        }
        for (Range range : header.contents().ranges()) {
            var wanted = new Spans();
            wanted.add(range.from(), range.to());
            boolean lacks =
                    !wanted.minus(seen.getOrDefault(range.replica(), new Spans())).isEmpty();
            if (range.complete() && lacks) {
                throw Flaw.COUNTS.fault(name, 0);
            }
        }
    }

    /** Returns the hashes of all pictures and papers that the revisions name. */
    Set<String> named() {
        return named;
    }

    /** Returns which numbers came, by replica. */
    Map<UUID, Spans> seen() {
        return seen;
    }

    int count() {
        return count;
    }

    List<Range> ranges() {
        return header.contents().ranges();
    }
}
