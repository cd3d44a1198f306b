package rubezh.domain.summary;

import module java.base;

import rubezh.domain.summary.Tallies.SubstanceByDimension;

/**
 * What was reached in an operation: its cases count as in its report.
 *
 * @param cases number of cases that count
 * @param records number of records that these cases are in
 * @param substances totals by substance and dimension, the largest mass first
 * @param goals each goal with what was reached
 * @param indicators each indicator with what stations reported
 * @param warnings number of warnings, valid and submitted
 * @param feedback number of answers to warnings
 * @param exclusions number of records of the operation that do not count, those included, by reason
 */
public record OperationFacts(
        long cases,
        long records,
        List<Tally<SubstanceByDimension>> substances,
        List<GoalFact> goals,
        List<IndicatorFact> indicators,
        long warnings,
        long feedback,
        SortedMap<ExclusionReason, Long> exclusions) {
    public OperationFacts {
        substances = List.copyOf(substances);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        exclusions = Collections.unmodifiableSortedMap(exclusions);
    }

    /** Returns the number of records of the operation that do not count. */
    public long excluded() {
        return exclusions.values().stream().mapToLong(Long::longValue).sum();
    }
}
