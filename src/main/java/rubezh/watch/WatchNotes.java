package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;

/** Entries that stay at the station: one sealed note each, with all its versions. */
final class WatchNotes {
    private static final String PREFIX = "watch/";

    private final StationNotes notes;
    private @Nullable Map<UUID, WatchEntry> known;

    WatchNotes(StationNotes notes) {
        this.notes = notes;
    }

    /** Returns the entries by id as they are now; the same object until one changes. */
    synchronized Map<UUID, WatchEntry> entries() {
        Map<UUID, WatchEntry> read = known;
        if (read == null) {
            var entries = new LinkedHashMap<UUID, WatchEntry>();
            for (String name : notes.names(PREFIX)) {
                UUID id = UUID.fromString(name.substring(PREFIX.length()));
                entries.put(id, versions(id).getLast().entry());
            }
            read = Collections.unmodifiableMap(entries);
            known = read;
        }
        return read;
    }

    /** Returns the versions of an entry, oldest first; none if it is not kept here. */
    List<WatchVersion> versions(UUID id) {
        return notes.find(PREFIX + id).map(WatchNotes::read).orElse(List.of());
    }

    /** Adds a version. */
    synchronized void add(UUID id, WatchVersion version) {
        var trees = new ArrayList<Map<String, Object>>();
        versions(id).forEach(one -> trees.add(tree(one)));
        trees.add(tree(version));
        notes.put(PREFIX + id, CanonicalJson.write(Map.of("versions", trees)));
        known = null;
    }

    private static Map<String, Object> tree(WatchVersion version) {
        var tree = new TreeMap<String, Object>();
        tree.put("entry", RecordKind.WATCH_ENTRY.shape().write(version.entry()));
        tree.put("author", version.author());
        tree.put("station", version.station());
        tree.put("at", version.at().toString());
        return tree;
    }

    private static List<WatchVersion> read(byte[] content) {
        List<?> trees = (List<?>) member(CanonicalJson.read(content), "versions");
        return trees.stream().map(tree -> version((Map<?, ?>) tree)).toList();
    }

    private static WatchVersion version(Map<?, ?> tree) {
        var body = new TreeMap<String, Object>();
        ((Map<?, ?>) member(tree, "entry")).forEach((key, value) -> body.put((String) key, value));
        return new WatchVersion(
                RecordKind.WATCH_ENTRY.read(body),
                (String) member(tree, "author"),
                (String) member(tree, "station"),
                OffsetDateTime.parse((String) member(tree, "at")),
                true,
                null);
    }

    private static Object member(Map<?, ?> tree, String name) {
        return Objects.requireNonNull(tree.get(name), name);
    }
}
