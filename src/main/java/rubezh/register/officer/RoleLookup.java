package rubezh.register.officer;

import module java.base;

import rubezh.domain.review.StepAuthor;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.InstallationLookup;
import rubezh.security.Officer;

/** Finds what is known of the roles of officers, by the records of their stations. */
public record RoleLookup(Journal journal, InstallationLookup installations) {
    /** Returns whether the author of a revision was supervisor when he wrote it. */
    public KnownRole find(Revision revision) {
        String station = revision.act().station();
        UUID officer = DerivedId.ofAuthor(revision);
        List<Revision> revisions = RecordKind.OFFICER.among(journal.ofRecord(officer, _ -> {}));
        return RoleLog.of(officer, revisions)
                .roleAt(StepAuthor.SUPERVISOR, revision, replica -> speaksFor(replica, station));
    }

    /**
     * Returns an officer of another station by the name that the records of that station give him;
     * empty where they do not name him, as in training.
     */
    public Optional<Officer> officer(String station, String login) {
        UUID officer = DerivedId.ofOfficer(station, login);
        List<Revision> revisions = RecordKind.OFFICER.among(journal.ofRecord(officer, _ -> {}));
        return RoleLog.of(officer, revisions)
                .named(replica -> speaksFor(replica, station))
                .map(grant ->
                        new Officer(
                                login,
                                String.valueOf(grant.name()),
                                Objects.requireNonNullElse(grant.rank(), "")));
    }

    private boolean speaksFor(UUID replica, String station) {
        return installations.find(replica).stream()
                .anyMatch(installation -> installation.speaksFor(station));
    }
}
