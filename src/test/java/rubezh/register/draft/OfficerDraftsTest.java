package rubezh.register.draft;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryDrafts;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.Draft;
import rubezh.journal.RevisionId;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;

/** Unsaved work belongs to its author; a supervisor continues a case that was never saved. */
class OfficerDraftsTest {
    private static final UUID CASE = new UUID(0x7000, 1);
    private static final UUID CHANGED = new UUID(0x7000, 2);
    private static final RevisionId BASIS = RevisionId.of("ab".repeat(32));

    private final MemoryDrafts drafts = new MemoryDrafts();
    private final OfficerDrafts officer = of("asanov", Role.OFFICER);
    private final OfficerDrafts other = of("bek", Role.OFFICER);
    private final OfficerDrafts supervisor = of("chief", Role.SUPERVISOR);

    private OfficerDrafts of(String login, Role role) {
        Session signer = new MemoryRegister("KG-OSH", 1).session();
        var person = new Officer(login, login, "", EnumSet.of(role));
        return new OfficerDrafts(drafts, new Session(person, signer.sealer(), signer.signer()));
    }

    private static Draft draft(UUID record, String author, RevisionId... basis) {
        var at = Instant.parse("2026-11-24T20:00:00Z");
        return new Draft(record, author, at, List.of(basis), Map.of(), Map.of(), null);
    }

    @Test
    void anOfficerSeesAndDeletesHisOwnOnly() {
        Draft own = draft(CASE, "asanov");
        officer.save(own);
        other.save(draft(CASE, "bek"));
        assertThat(officer.all()).containsExactly(own);
        other.delete(CASE);
        assertThat(officer.all()).containsExactly(own);
        assertThat(other.all()).isEmpty();
    }

    @Test
    void aSupervisorSeesNewCasesOfOthersButNotWhatTheyTypedOverARecord() {
        Draft unsaved = draft(CASE, "asanov");
        officer.save(unsaved);
        officer.save(draft(CHANGED, "asanov", BASIS));
        assertThat(supervisor.all()).containsExactly(unsaved);
        Draft continued = draft(CASE, "chief");
        supervisor.save(continued);
        assertThat(supervisor.all()).containsExactly(continued);
        supervisor.delete(CASE);
        assertThat(supervisor.all()).containsExactly(unsaved);
    }

    @Test
    void aContinuedCaseIsGoneForItsAuthorOnceSavedAndOtherTypingStays() {
        officer.save(draft(CASE, "asanov"));
        supervisor.save(draft(CASE, "chief"));
        supervisor.deleteSaved(CASE);
        assertThat(drafts.all()).isEmpty();
        Draft typed = draft(CHANGED, "asanov", BASIS);
        officer.save(typed);
        other.save(draft(CHANGED, "bek", BASIS));
        other.deleteSaved(CHANGED);
        assertThat(drafts.all()).containsExactly(typed);
    }
}
