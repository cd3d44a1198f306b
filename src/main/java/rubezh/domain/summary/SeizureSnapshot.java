package rubezh.domain.summary;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/**
 * A seizure as the register holds it at one moment.
 *
 * @param seizure what is recorded
 * @param revision id of the revision it stands for, empty for a draft; ties the figures to the
 *     journal
 * @param revisions how many revisions the record has
 * @param conflict whether two stations disagree about it
 * @param remark why it was returned or cancelled, in the words of whoever did it
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
