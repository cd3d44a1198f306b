package rubezh.store.projection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import rubezh.domain.summary.ExclusionReason;

/**
 * Column {@code exclusions}: a bit per reason, the strongest is the lowest; zero is a record that
 * counts.
 */
public final class ExclusionCodec {
    /** Condition of the records that count, with the main table as {@code s}. */
    public static final String COUNTS = "s.exclusions = 0";

    /** Lowest bit, which stands for the strongest reason. */
    public static final String STRONGEST = "(s.exclusions & -s.exclusions)";

    private ExclusionCodec() {}

    public static int of(Collection<ExclusionReason> reasons) {
        return reasons.stream().mapToInt(reason -> 1 << reason.ordinal()).sum();
    }

    /** Returns the reasons of a mask, the strongest first. */
    public static Set<ExclusionReason> reasons(int mask) {
        var reasons = EnumSet.allOf(ExclusionReason.class);
        reasons.removeIf(reason -> (mask & 1 << reason.ordinal()) == 0);
        return reasons;
    }
}
