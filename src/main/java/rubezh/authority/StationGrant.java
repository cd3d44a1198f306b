package rubezh.authority;

import module java.base;

import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.journal.Revision;

/**
 * Right that a station was given.
 *
 * @param given step that gives it
 * @param ends steps that end it, by those who gave it; empty while it is in force
 */
public record StationGrant(GrantEntry given, List<GrantEntry> ends) {
    public StationGrant {
        ends = List.copyOf(ends);
    }

    public StationRight right() {
        return Objects.requireNonNull(given.step().right());
    }

    /** Returns the code of the station that has the right. */
    public String station() {
        return given.other();
    }

    public boolean isInForce() {
        return ends.isEmpty();
    }

    /**
     * Returns whether it is about the cases of a station: the own ones of the giver, or those that
     * headquarters names.
     */
    public boolean covers(String owner) {
        return given.cases().equals(owner)
                || right() == StationRight.RECEIVE && given.cases().equals(GrantStep.ALL);
    }

    /**
     * Returns whether what the station signed counts by this right: not what it had signed before,
     * and of what came after the end only what the giver keeps.
     */
    public boolean admits(Revision revision) {
        Revision.Link link = revision.link();
        return link.seq() > given.step().before(link.replica())
                && (isInForce() || keeps(revision.id().hex()));
    }

    private boolean keeps(String id) {
        return ends.stream().anyMatch(end -> end.step().kept().contains(id));
    }
}
