package rubezh.review;

import java.util.List;
import java.util.UUID;
import rubezh.domain.review.StepAuthor;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.OfficerShape;
import rubezh.register.RegisterStorage;
import rubezh.register.officer.KnownRole;
import rubezh.register.officer.RoleLog;
import rubezh.register.review.ReviewEntry;

/** Finds what is known of the roles of who took steps, by the records of their stations. */
record RoleLookup(RegisterStorage storage) {
    /** Returns whether the author of a step was supervisor when he took it. */
    KnownRole find(ReviewEntry step) {
        String station = step.station();
        UUID officer = OfficerShape.authorOf(step.revision());
        List<Revision> revisions =
                storage.journal().ofRecord(officer, _ -> {}).stream()
                        .map(StoredRevision::revision)
                        .toList();
        return RoleLog.of(officer, revisions)
                .roleAt(
                        StepAuthor.SUPERVISOR,
                        step.revision(),
                        replica -> speaksFor(replica, station));
    }

    private boolean speaksFor(UUID replica, String station) {
        return storage.installations().find(replica).stream()
                .anyMatch(installation -> installation.speaksFor(station));
    }
}
