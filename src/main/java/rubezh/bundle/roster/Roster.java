package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;
import rubezh.shape.RecordParseResult;

/**
 * One version of a roster, with the revision that has it.
 *
 * @param version its number, from 1
 * @param issued when it was written
 * @param expires when it becomes old
 * @param entries installations by position
 * @param revision revision that has it
 */
public record Roster(
        long version,
        OffsetDateTime issued,
        OffsetDateTime expires,
        List<RosterEntry> entries,
        Revision revision) {
    public Roster {
        entries = List.copyOf(entries);
    }

    /** Reads a revision; empty if it is no roster or says less than a roster has to. */
    public static Optional<Roster> of(Revision revision) {
        if (RecordKind.ROSTER.stated(revision).isEmpty()
                || revision.act().op() != RevisionKind.PUT) {
            return Optional.empty();
        }
        RecordParseResult<RosterRecord> read =
                RecordKind.ROSTER.shape().read(revision.content().body());
        RosterRecord record = read.record();
        if (!read.problems().isEmpty() || !record.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(
                new Roster(
                        Objects.requireNonNull(record.version()),
                        Objects.requireNonNull(record.issued()),
                        Objects.requireNonNull(record.expires()),
                        record.installations(),
                        revision));
    }

    /** Returns the replica that signed it. */
    public UUID signer() {
        return revision.link().replica();
    }

    public Optional<RosterEntry> find(UUID replica) {
        return entries.stream().filter(entry -> entry.id().equals(replica)).findFirst();
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
        return entries.stream()
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
