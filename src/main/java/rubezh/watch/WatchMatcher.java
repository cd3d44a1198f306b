package rubezh.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.RegisterStorage;

/**
 * Comparison of records with the entries in force, kept in memory. It is built again when an entry
 * or the day changes. Thread-safe; asks for no permission, so what shows its answers does.
 */
public final class WatchMatcher {
    private final WatchNotes notes;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile Built built = new Built(Map.of(), Map.of(), LocalDate.MIN, WatchIndex.EMPTY);

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
        this.catalogue = storage.catalogue();
        this.clock = clock;
        this.zone = zone;
    }

    WatchNotes notes() {
        return notes;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns whether an entry is a record of the journal. */
    boolean isShared(UUID id) {
        return catalogue.watchEntries().containsKey(id);
    }

    /** Returns all entries by id; of one that has become a record, the record. */
    Map<UUID, WatchEntry> entries() {
        var all = new HashMap<>(notes.entries());
        all.putAll(catalogue.watchEntries());
        return all;
    }

    /** Returns the index of the entries in force today. */
    WatchIndex index() {
        Built last = built;
        Map<UUID, WatchEntry> shared = catalogue.watchEntries();
        Map<UUID, WatchEntry> local = notes.entries();
        LocalDate day = today();
        if (last.shared == shared && last.local == local && last.day.equals(day)) {
            return last.index;
        }
        Map<UUID, WatchEntry> inForce = entries();
        inForce.values()
                .removeIf(entry -> !entry.isInForceOn(day) || !WatchFold.isComparable(entry));
        WatchIndex index = WatchIndex.of(inForce);
        built = new Built(shared, local, day, index);
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
