package rubezh.register.codelist;

import module java.base;

import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.journal.Revision;

/**
 * Change of an entry with who made it, as the revision that added it says.
 *
 * @param change the change
 * @param act what it does
 * @param code the code that it concerns
 * @param author login at a station: {@code officer:asanov}
 * @param station code of the station
 * @param at time by that station's clock; never used for ordering
 * @param entitled whether its signer may change every code
 */
public record AppliedChange(
        EntryChange change,
        EntryAct act,
        String code,
        String author,
        String station,
        OffsetDateTime at,
        boolean entitled) {
    /** Returns the name of its author; the login of one that the change does not name. */
    public String by() {
        return Objects.requireNonNullElseGet(
                change.by().name(), () -> author.substring(author.indexOf(':') + 1));
    }

    /** Returns a change that says what it does with which code. */
    static AppliedChange of(EntryChange change, Revision revision, boolean entitled) {
        Revision.Act by = revision.act();
        return new AppliedChange(
                change,
                Objects.requireNonNull(change.act()),
                Objects.requireNonNull(change.code()),
                by.author(),
                by.station(),
                by.at(),
                entitled);
    }
}
