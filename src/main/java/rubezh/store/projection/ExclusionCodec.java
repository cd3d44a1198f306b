package rubezh.store.projection;

import module java.base;

import rubezh.domain.summary.ExclusionReason;
import rubezh.register.Query;

/**
 * Column {@code exclusions}: a bit per reason, the strongest is the lowest; zero is a record that
 * counts.
 */
public final class ExclusionCodec {
    private ExclusionCodec() {}

    /** Returns the condition of the records that count, with the main table as {@code s}. */
    public static String counts(Query query) {
        return reasons(query) + " = 0";
    }

    /** Returns the expression of the lowest bit, which stands for the strongest reason. */
    public static String strongest(Query query) {
        return "(" + reasons(query) + " & -" + reasons(query) + ")";
    }

    /** Returns the expression of the reasons that a query heeds. */
    public static String reasons(Query query) {
        int ignored = query.drafts() ? of(Set.of(ExclusionReason.DRAFT)) : 0;
        String ofPeriod = SummaryCondition.exclusions(query.summary());
        String all = ofPeriod.isEmpty() ? "s.exclusions" : "(s.exclusions | " + ofPeriod + ")";
        return ignored == 0 ? all : "(" + all + " & " + ~ignored + ")";
    }

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
