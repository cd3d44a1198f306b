package rubezh.bundle;

import module java.base;

import rubezh.domain.roster.RosterEntry;
import rubezh.domain.roster.RosterRecord;
import rubezh.fixtures.JournalSeeder;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/** Rosters as earlier programs write them: all installations in each. */
public final class EarlierRosters {
    private EarlierRosters() {}

    public static StoredRevision write(MemoryStation at, long version, List<RosterEntry> entries) {
        OffsetDateTime issued = JournalSeeder.AT;
        var record = new RosterRecord(version, issued, issued.plusYears(1), null, null, entries);
        return new JournalSeeder(at.journal, at.signer)
                .inNameOf(at.station.code())
                .write(
                        new Revision.Subject(DerivedId.ROSTER, "roster", "roster/1.0"),
                        RecordKind.ROSTER.shape().write(record));
    }
}
