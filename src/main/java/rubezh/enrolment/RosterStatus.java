package rubezh.enrolment;

import module java.base;

import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.domain.roster.RosterEntry;

/**
 * What this register knows of headquarters and its roster.
 *
 * @param headquarters installation pinned as headquarters; empty if nobody decided
 * @param own whether this installation is headquarters
 * @param roster roster that holds; empty if there is none
 * @param self this installation
 * @param training whether this register is for training
 * @param lastSeq number of the last revision in this register, by installation
 * @param now time at which that was read
 */
public record RosterStatus(
        Optional<Headquarters> headquarters,
        boolean own,
        Optional<Roster> roster,
        UUID self,
        boolean training,
        Map<UUID, Long> lastSeq,
        Instant now) {
    public RosterStatus {
        lastSeq = Map.copyOf(lastSeq);
    }

    /** Returns whether the roster is past its last day. It holds all the same. */
    public boolean isExpired() {
        return roster.filter(r -> r.isExpired(now)).isPresent();
    }

    /** Returns whether something that the roster lists is not in this register. */
    public boolean isIncomplete() {
        return roster.filter(r -> !r.whole()).isPresent();
    }

    /** Returns whether only one of both, this register and that of a request, is for training. */
    public boolean isOfOtherKind(EnrolmentRequest request) {
        return request.training() != training;
    }

    /** Returns whether this installation may revoke another one. */
    public boolean canRevoke(RosterEntry entry) {
        return own && !entry.isRevoked() && !entry.id().equals(self);
    }

    /** Returns the number of the last revision of an installation in this register; 0 for none. */
    public long lastKnown(RosterEntry entry) {
        return lastSeq.getOrDefault(entry.id(), 0L);
    }
}
