package rubezh.watch;

import module java.base;

import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.officer.KnownRole;
import rubezh.register.officer.RoleLookup;

/**
 * Entries that are records of the journal, as supervisors left them: what somebody wrote who by the
 * records of his station is none, counts for nothing. Roles are looked up of entries that several
 * officers wrote; a single author of whom that turns out later hides nothing. Thread-safe.
 */
final class SharedEntries {
    private final RegisterStorage storage;
    private final RoleLookup roles;
    private Map<UUID, WatchEntry> listed = Map.of();
    private Map<UUID, WatchEntry> entries = Map.of();
    private Set<UUID> authors = Set.of();
    private long position;

    SharedEntries(RegisterStorage storage) {
        this.storage = storage;
        this.roles = new RoleLookup(storage.journal(), storage.installations());
    }

    boolean contains(UUID id) {
        return storage.catalogue().watchEntries().containsKey(id);
    }

    /** Returns the entries by id; the same object until one changes. */
    synchronized Map<UUID, WatchEntry> entries() {
        Map<UUID, WatchEntry> now = storage.catalogue().watchEntries();
        if (now != listed || !authors.isEmpty()) {
            long reached = storage.journal().position();
            if (now != listed || hasNewRoles(reached)) {
                entries = counting(now);
                listed = now;
            }
            position = reached;
        }
        return entries;
    }

    /** Only the roles of authors can change what counts, so nobody looks for them without any. */
    private boolean hasNewRoles(long reached) {
        return reached != position
                && storage.journal().recordsSince(position).stream().anyMatch(authors::contains);
    }

    private Map<UUID, WatchEntry> counting(Map<UUID, WatchEntry> now) {
        Set<UUID> several = storage.catalogue().watchEntriesOfSeveral();
        var found = new HashSet<UUID>();
        var changed = new HashMap<UUID, WatchEntry>();
        for (UUID id : several) {
            List<Revision> all = revisions(id);
            all.forEach(revision -> found.add(DerivedId.ofAuthor(revision)));
            List<Revision> counting = RevisionMerger.only(all, this::counts);
            if (!counting.isEmpty() && counting.size() < all.size()) {
                var body = RevisionMerger.view(counting).body();
                changed.put(id, RecordKind.WATCH_ENTRY.read(body));
            }
        }
        authors = found;
        if (changed.isEmpty()) {
            return now;
        }
        var all = new HashMap<>(now);
        all.putAll(changed);
        return Collections.unmodifiableMap(all);
    }

    private List<Revision> revisions(UUID id) {
        return storage.authority()
                .counting(RecordKind.WATCH_ENTRY, storage.journal().ofRecord(id, _ -> {}));
    }

    /**
     * Returns whether a revision of an entry is that of a supervisor, as far as is known; not if an
     * installation of another station says so.
     */
    boolean counts(Revision revision) {
        boolean foreign =
                storage.installations()
                        .find(revision.link().replica())
                        .filter(signer -> !signer.speaksFor(revision.act().station()))
                        .isPresent();
        return !foreign
                && RecordKind.WATCH_ENTRY.read(revision).by().isSupervisor()
                && !(roles.find(revision) instanceof KnownRole.Denied);
    }
}
