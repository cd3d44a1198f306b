package rubezh.authority;

import module java.base;

import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantStep;
import rubezh.journal.Revision;

/**
 * Step of a grant record with who took it, as the revision that added it says.
 *
 * @param revision revision of the grant record that added it
 * @param headquarters whether headquarters signed it
 */
public record GrantEntry(GrantStep step, Revision revision, boolean headquarters) {
    public UUID id() {
        return step.id();
    }

    /** Returns the code of the station that took the step. */
    public String station() {
        return revision.act().station();
    }

    /** Returns the code of the other station; empty where the step names none. */
    public String other() {
        return Objects.requireNonNullElse(step.station(), "");
    }

    /** Returns the station whose cases are meant, or {@link GrantStep#ALL}. */
    public String cases() {
        return Objects.requireNonNullElse(step.cases(), "");
    }

    /** Returns the reason; empty if there is none. */
    public String reason() {
        return Objects.requireNonNullElse(step.text(), "");
    }

    boolean is(GrantAct act) {
        return step.act() == act;
    }

    boolean speaksOf(GrantEntry earlier) {
        return earlier.id().equals(step.step());
    }
}
