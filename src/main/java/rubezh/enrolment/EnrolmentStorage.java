package rubezh.enrolment;

import rubezh.bundle.roster.RosterStore;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.security.Audit;

/**
 * Stores that enrolment reads and writes.
 *
 * @param journal revisions, with the rosters
 * @param notes peers, and who is headquarters
 * @param rosters what the journal says of rosters, which it remembers
 * @param audit audit log
 * @param program version of the program, for requests
 */
public record EnrolmentStorage(
        Journal journal, StationNotes notes, RosterStore rosters, Audit audit, String program) {}
