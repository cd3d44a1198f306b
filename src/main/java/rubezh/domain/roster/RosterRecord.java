package rubezh.domain.roster;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Roster as headquarters writes it; a record of the journal of its own kind, so it travels like a
 * seizure. Each revision has the whole roster and a greater version than the one before.
 *
 * @param version number of this roster, from 1
 * @param issued when it was written
 * @param expires when readers begin to warn that it is old
 * @param installations installations in the order of their positions
 */
public record RosterRecord(
        @Nullable Long version,
        @Nullable OffsetDateTime issued,
        @Nullable OffsetDateTime expires,
        List<RosterEntry> installations) {
    public RosterRecord {
        installations = List.copyOf(installations);
    }

    /** Returns whether it says all that a reader needs, of each installation once. */
    public boolean isComplete() {
        return version != null
                && version > 0
                && issued != null
                && expires != null
                && installations.stream().allMatch(RosterEntry::isComplete)
                && installations.stream().map(RosterEntry::id).distinct().count()
                        == installations.size();
    }
}
