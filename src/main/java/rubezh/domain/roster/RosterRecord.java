package rubezh.domain.roster;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Roster as headquarters writes it; a record of the journal of its own kind, so it travels like a
 * seizure. Each revision has a greater version than the one before. What it lists are the {@link
 * InstallationRecord}s; earlier programs wrote all of it here.
 *
 * @param version number of this roster, from 1
 * @param issued when it was written
 * @param expires when readers begin to warn that it is old
 * @param count number of the installations listed; null in a roster of an earlier program
 * @param digest digest of the revisions that list them, by which a reader tells whether it has all
 * @param installations installations, in a roster of an earlier program only
 */
public record RosterRecord(
        @Nullable Long version,
        @Nullable OffsetDateTime issued,
        @Nullable OffsetDateTime expires,
        @Nullable Long count,
        @Nullable String digest,
        List<RosterEntry> installations) {
    public RosterRecord {
        installations = List.copyOf(installations);
    }

    /**
     * Returns whether it says all that a reader needs, of each installation once.
     *
     * @param whole whether it is one of an earlier program, which lists the installations itself
     */
    public boolean isComplete(boolean whole) {
        return version != null
                && version > 0
                && issued != null
                && expires != null
                && (whole ? areComplete(installations) : count != null && digest != null);
    }

    private static boolean areComplete(List<RosterEntry> entries) {
        return entries.stream().allMatch(RosterEntry::isComplete)
                && entries.stream().map(RosterEntry::id).distinct().count() == entries.size();
    }
}
