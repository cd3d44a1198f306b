package rubezh.enrolment;

import java.time.Instant;
import java.util.Optional;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;

/**
 * What this register knows of headquarters and its roster.
 *
 * @param headquarters installation pinned as headquarters; empty if nobody decided
 * @param own whether this installation is headquarters
 * @param roster roster that holds; empty if there is none
 * @param now time at which that was read
 */
public record RosterStatus(
        Optional<Headquarters> headquarters, boolean own, Optional<Roster> roster, Instant now) {
    /** Returns whether the roster is past its last day. It holds all the same. */
    public boolean isExpired() {
        return roster.filter(r -> r.isExpired(now)).isPresent();
    }
}
