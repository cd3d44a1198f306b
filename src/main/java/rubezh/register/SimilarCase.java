package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.CaseRelation;

/**
 * Another case that shares values with a seizure.
 *
 * @see Catalogue#similar
 * @param row list row of the other case
 * @param shared shared values, strongest reason first; never empty
 * @param relation relation that one of the two declares, or null
 */
public record SimilarCase(
        SeizureRow row, List<SharedValue> shared, @Nullable CaseRelation relation) {
    /** Maximum number of results. */
    public static final int MAX_RESULTS = 20;

    public SimilarCase {
        shared = List.copyOf(shared);
    }

    /**
     * Value that two cases share.
     *
     * @param pointer pointer of the field in the given seizure
     * @param value text of the field as typed; empty for an event
     */
    public record SharedValue(SimilarityReason reason, String pointer, String value) {}

    /** Returns the case number of the other case, empty if absent. */
    public String number() {
        return row.get(HEADER_NUMBER, String.class).orElse("");
    }

    /** Returns whether the cases are declared to be different events. */
    public boolean isRuledOut() {
        return CaseRelation.DIFFERENT.equals(relation);
    }
}
