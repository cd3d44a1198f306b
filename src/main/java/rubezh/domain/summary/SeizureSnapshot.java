package rubezh.domain.summary;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/**
 * State of a seizure in the register at one moment.
 *
 * @param seizure the record
 * @param revision id of its revision, empty for a draft; links the figures to the journal
 * @param revisions number of revisions of the record
 * @param conflict whether a conflict is unresolved
 * @param remark reason for its return or cancellation, as typed
 */
public record SeizureSnapshot(
        Seizure seizure,
        String revision,
        int revisions,
        boolean conflict,
        @Nullable String remark) {
    public static SeizureSnapshot of(Seizure seizure, String revision) {
        return new SeizureSnapshot(seizure, revision, 1, false, null);
    }
}
