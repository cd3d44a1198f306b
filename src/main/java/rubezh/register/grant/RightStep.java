package rubezh.register.grant;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.GrantEntry;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.journal.Revision;

/**
 * What a station did about a right: it asked, gave, declined or ended.
 *
 * @param id id of the step
 * @param right right that is asked or given; null where the step ends or declines another one
 * @param station code of the station that took the step
 * @param other code of the other station; empty where the step ends or declines another one
 * @param cases station whose cases are meant, or {@link GrantStep#ALL}; empty like {@code other}
 * @param by name of the officer, the login if the step names none
 * @param at time by the clock of the station
 */
public record RightStep(
        UUID id,
        GrantAct act,
        @Nullable StationRight right,
        String station,
        String other,
        String cases,
        String by,
        OffsetDateTime at,
        String reason) {
    static RightStep of(GrantEntry entry) {
        GrantStep step = entry.step();
        Revision.Act act = entry.revision().act();
        String login = act.author().substring(act.author().indexOf(':') + 1);
        return new RightStep(
                entry.id(),
                Objects.requireNonNull(step.act()),
                step.right(),
                entry.station(),
                entry.other(),
                entry.cases(),
                Objects.requireNonNullElse(step.by().name(), login),
                act.at(),
                entry.reason());
    }

    /** Returns whether it is about the cases of all stations. */
    public boolean isOfAll() {
        return cases.equals(GrantStep.ALL);
    }

    boolean isSame(RightRequest request) {
        return right == request.right()
                && other.equals(request.station())
                && cases.equals(request.cases());
    }

    /** Returns whether a station has to do with it: it took the step, or is named in it. */
    boolean concerns(String code) {
        return isOfAll() || List.of(station, other, cases).contains(code);
    }
}
