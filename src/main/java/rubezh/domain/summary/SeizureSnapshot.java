package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/**
 * State of a seizure in the register at one moment.
 *
 * @param seizure the record
 * @param revision id of its revision, empty for a draft; links the figures to the journal
 * @param revisions number of revisions of the record
 * @param exclusions reasons why it does not count, the strongest first; empty if it counts
 * @param remark reason for its return or cancellation, as typed
 * @param fields pointers of the fields in conflict or not valid, if it is excluded for them
 */
public record SeizureSnapshot(
        Seizure seizure,
        String revision,
        int revisions,
        Set<ExclusionReason> exclusions,
        @Nullable String remark,
        List<String> fields) {
    public SeizureSnapshot {
        fields = List.copyOf(fields);
    }

    /** Returns the state of a record without fields to name. */
    public SeizureSnapshot(
            Seizure seizure,
            String revision,
            int revisions,
            Set<ExclusionReason> exclusions,
            @Nullable String remark) {
        this(seizure, revision, revisions, exclusions, remark, List.of());
    }

    /** Returns the state of a record with one revision. */
    public static SeizureSnapshot of(Seizure seizure, String revision) {
        return new SeizureSnapshot(
                seizure, revision, 1, ExclusionReason.of(seizure.header(), Set.of()), null);
    }

    /** Returns the state with one more reason not to count. */
    SeizureSnapshot with(ExclusionReason reason) {
        Set<ExclusionReason> all = EnumSet.of(reason);
        all.addAll(exclusions);
        return new SeizureSnapshot(seizure, revision, revisions, all, remark, fields);
    }
}
