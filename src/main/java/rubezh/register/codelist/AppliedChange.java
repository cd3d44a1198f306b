package rubezh.register.codelist;

import rubezh.domain.codelist.EntryAct;
import rubezh.domain.codelist.EntryChange;
import rubezh.journal.Revision;

/**
 * Change of an entry with who made it, as the revision that added it says.
 *
 * @param change the change; its act and its code are present
 * @param act what it does
 * @param code the code that it concerns
 * @param author the act of the revision: author, station, time by that station's clock
 */
public record AppliedChange(EntryChange change, EntryAct act, String code, Revision.Act author) {}
