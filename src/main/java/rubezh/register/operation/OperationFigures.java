package rubezh.register.operation;

import module java.base;

import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;

/**
 * Figures that the facts of an operation are made of, from the projection.
 *
 * @param cases number of cases that count
 * @param records number of records that these cases are in
 * @param exclusions numbers of the records that do not count, by their strongest reason
 * @param messages numbers of the records that are no seizures and have no other reason not to
 *     count, by the code of their kind
 * @param substances totals by substance and dimension, the largest mass first
 * @param goals figures of each goal asked for, in order
 */
public record OperationFigures(
        long cases,
        long records,
        SortedMap<ExclusionReason, Long> exclusions,
        SortedMap<String, Long> messages,
        List<Tally<SubstanceByDimension>> substances,
        List<GoalFigures> goals) {
    public OperationFigures {
        exclusions = Collections.unmodifiableSortedMap(new TreeMap<>(exclusions));
        messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
        substances = List.copyOf(substances);
        goals = List.copyOf(goals);
    }

    /** Returns the number of records of a kind that have no other reason not to count. */
    public long messages(String kind) {
        return messages.getOrDefault(kind, 0L);
    }

    /**
     * What counts towards a goal; only what its measure needs is there.
     *
     * @param cases number of cases on its route, with one of its substances if it names some
     * @param goods amounts on its route by article and category, whether it names the article or
     *     not; numbers of cases are left at 0
     */
    public record GoalFigures(long cases, List<Tally<GoodsKey>> goods) {
        public GoalFigures {
            goods = List.copyOf(goods);
        }
    }
}
