package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;

/**
 * The roster that holds.
 *
 * @param version its number, from 1
 * @param issued when it was written
 * @param expires when it becomes old
 * @param listed installations by replica, in the order in which they were added
 * @param whole whether all of it is here that headquarters lists
 * @param revision revision that says which roster it is
 */
public record Roster(
        long version,
        OffsetDateTime issued,
        OffsetDateTime expires,
        SequencedMap<UUID, RosterEntry> listed,
        boolean whole,
        Revision revision) {
    private static final Comparator<RosterEntry> ORDER =
            Comparator.comparing((RosterEntry entry) -> instant(entry.since()))
                    .thenComparing(entry -> String.valueOf(entry.station()))
                    .thenComparing(RosterEntry::id);

    public Roster {
        listed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(listed));
    }

    private static Instant instant(@Nullable OffsetDateTime since) {
        return since == null ? Instant.EPOCH : since.toInstant();
    }

    /**
     * Creates a roster.
     *
     * @param said what is said of each installation
     * @param statements ids of the revisions that say that
     */
    static Roster of(
            RosterRevision said, Collection<RosterEntry> entries, Set<RevisionId> statements) {
        RosterRecord record = Objects.requireNonNull(said.roster());
        var listed = new LinkedHashMap<UUID, RosterEntry>();
        entries.stream().sorted(ORDER).forEach(entry -> listed.put(entry.id(), entry));
        boolean whole =
                said.isWhole()
                        || Objects.equals(record.count(), (long) listed.size())
                                && digest(statements).equals(record.digest());
        return new Roster(
                said.version(),
                Objects.requireNonNull(record.issued()),
                Objects.requireNonNull(record.expires()),
                listed,
                whole,
                said.revision());
    }

    /** Returns the digest of the revisions that list the installations, in no order. */
    public static String digest(Set<RevisionId> statements) {
        var text = new StringBuilder("rubezh-roster-list/1");
        new TreeSet<>(statements).forEach(id -> text.append('\0').append(id.hex()));
        return Sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Returns the replica that signed it. */
    public UUID signer() {
        return revision.link().replica();
    }

    /** Returns the installations in the order in which they were added. */
    public List<RosterEntry> entries() {
        return List.copyOf(listed.values());
    }

    public Optional<RosterEntry> find(UUID replica) {
        return Optional.ofNullable(listed.get(replica));
    }

    /** Returns whether it lists an installation with this key. */
    public boolean lists(Origin origin) {
        return find(origin.replica())
                .filter(entry -> origin.publicKey().equals(entry.key()))
                .isPresent();
    }

    /**
     * Returns whether it does not trust an installation any more: one that it revoked, or that is
     * not listed and whose key only the key of such a one attests. A stolen disk has that key too.
     *
     * @param attesters returns the replica that attests an installation, null if none does
     */
    public boolean distrusts(UUID replica, Function<UUID, @Nullable UUID> attesters) {
        var seen = new HashSet<UUID>();
        for (UUID next = replica; next != null && seen.add(next); next = attesters.apply(next)) {
            Optional<RosterEntry> entry = find(next);
            if (entry.isPresent()) {
                return entry.get().isRevoked();
            }
        }
        return false;
    }

    /** Returns the installations with their keys, the revoked ones too. */
    public List<Origin> origins() {
        return listed.values().stream()
                .map(e ->
                        new Origin(
                                e.id(),
                                Objects.requireNonNull(e.station()),
                                Objects.requireNonNull(e.key())))
                .toList();
    }

    public boolean isExpired(Instant now) {
        return now.isAfter(expires.toInstant());
    }
}
