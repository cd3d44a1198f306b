package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.json.SeizureShape;
import rubezh.register.RegisterStorage;

/**
 * Comparison of records with the entries in force, kept in memory. It is built again when an entry
 * or the day changes. Thread-safe; asks for no permission, so what shows its answers does.
 */
public final class WatchMatcher {
    private final WatchNotes notes;
    private final SharedEntries shared;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile Built built = new Built(Map.of(), Map.of(), LocalDate.MIN, WatchIndex.EMPTY);

    private @Nullable Together together;

    /** All entries with what they were put together from. */
    private record Together(
            Map<UUID, WatchEntry> shared, Map<UUID, WatchEntry> local, Map<UUID, WatchEntry> all) {}

    /** Index with what it was built from. */
    private record Built(
            Map<UUID, WatchEntry> shared,
            Map<UUID, WatchEntry> local,
            LocalDate day,
            WatchIndex index) {}

    /**
     * @param zone time zone of the station, which says what day it is
     */
    public WatchMatcher(RegisterStorage storage, InstantSource clock, ZoneId zone) {
        this.notes = new WatchNotes(storage.notes());
        this.shared = new SharedEntries(storage);
        this.clock = clock;
        this.zone = zone;
    }

    WatchNotes notes() {
        return notes;
    }

    SharedEntries shared() {
        return shared;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns whether an entry is a record of the journal. */
    boolean isShared(UUID id) {
        return shared.contains(id);
    }

    /** Returns all entries by id; of one that has become a record, the record. */
    synchronized Map<UUID, WatchEntry> entries() {
        Map<UUID, WatchEntry> records = shared.entries();
        Map<UUID, WatchEntry> local = notes.entries();
        if (together == null || together.shared != records || together.local != local) {
            var all = new HashMap<>(local);
            all.putAll(records);
            together = new Together(records, local, Collections.unmodifiableMap(all));
        }
        return together.all;
    }

    /** Returns the index of the entries in force today. */
    WatchIndex index() {
        Built last = built;
        Map<UUID, WatchEntry> records = shared.entries();
        Map<UUID, WatchEntry> local = notes.entries();
        LocalDate day = today();
        if (last.shared == records && last.local == local && last.day.equals(day)) {
            return last.index;
        }
        var inForce = new HashMap<>(entries());
        inForce.values()
                .removeIf(entry -> !entry.isInForceOn(day) || !WatchFold.isComparable(entry));
        WatchIndex index = WatchIndex.of(inForce);
        built = new Built(records, local, day, index);
        return index;
    }

    List<WatchMatch> match(Seizure seizure) {
        WatchIndex index = index();
        return index.size() == 0 ? List.of() : index.match(WatchSubjects.of(seizure));
    }

    /** Returns whether the body of a record that arrives matches an entry. */
    public boolean matches(@Nullable Map<String, Object> body) {
        return body != null
                && index().size() > 0
                && !match(SeizureShape.SHAPE.read(body).record()).isEmpty();
    }
}
