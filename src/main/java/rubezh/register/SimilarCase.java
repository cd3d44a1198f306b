package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.CaseRelation;

/**
 * Another case that shares something with a seizure.
 *
 * @param row the other case, as lists show it
 * @param shared what they share, the weightiest first; never empty
 * @param relation what one of the two says of the other, or null
 */
public record SimilarCase(
        SeizureRow row, List<SharedValue> shared, @Nullable CaseRelation relation) {
    /** Most cases an answer holds. */
    public static final int MOST = 20;

    public SimilarCase {
        shared = List.copyOf(shared);
    }

    /**
     * One thing two cases share.
     *
     * @param pointer where it stands in the seizure asked about
     * @param value what stands there, as typed; empty for an event
     */
    public record SharedValue(SimilarityReason reason, String pointer, String value) {}

    /** Returns the case number of the other, empty if it has none. */
    public String number() {
        return row.get(HEADER_NUMBER.path(), String.class).orElse("");
    }

    /** Says whether somebody found them to be two events. */
    public boolean isRuledOut() {
        return CaseRelation.DIFFERENT.equals(relation);
    }
}
