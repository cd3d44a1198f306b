package rubezh.register.officer;

import module java.base;

import rubezh.domain.review.StepAuthor;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;

/** Finds what is known of the roles of officers, by the records of their stations. */
public record RoleLookup(RegisterStorage storage) {
    /** Returns whether the author of a revision was supervisor when he wrote it. */
    public KnownRole find(Revision revision) {
        String station = revision.act().station();
        UUID officer = DerivedId.ofAuthor(revision);
        List<Revision> revisions =
                RecordKind.OFFICER.among(storage.journal().ofRecord(officer, _ -> {}));
        return RoleLog.of(officer, revisions)
                .roleAt(StepAuthor.SUPERVISOR, revision, replica -> speaksFor(replica, station));
    }

    private boolean speaksFor(UUID replica, String station) {
        return storage.installations().find(replica).stream()
                .anyMatch(installation -> installation.speaksFor(station));
    }
}
