package rubezh.register.codelist;

import java.time.OffsetDateTime;
import rubezh.domain.codelist.EntryAct;
import rubezh.domain.codelist.EntryChange;
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
 */
public record AppliedChange(
        EntryChange change,
        EntryAct act,
        String code,
        String author,
        String station,
        OffsetDateTime at) {
    static AppliedChange of(EntryChange change, EntryAct act, String code, Revision.Act by) {
        return new AppliedChange(change, act, code, by.author(), by.station(), by.at());
    }
}
