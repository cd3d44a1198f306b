package rubezh.operation;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationFigures.GoalFigures;

/**
 * What was reached in an operation: a pure function of the figures of its cases, which count as in
 * its report, and of its days.
 *
 * @param cases number of cases that count
 * @param substances totals by substance and dimension, the largest mass first
 * @param goals each goal with what was reached
 * @param indicators each indicator with what stations reported
 * @param warnings number of warnings, valid and submitted
 * @param feedback number of answers to warnings
 * @param exclusions number of records of the operation that do not count, those included, by reason
 */
public record OperationFacts(
        int cases,
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

    /** Computes what was reached. */
    static OperationFacts of(
            Operation operation,
            List<OperationDay> days,
            OperationFigures figures,
            ReferenceData reference) {
        List<IndicatorFact> indicators =
                Arrays.stream(OperationIndicator.values())
                        .map(indicator -> indicator(indicator, days, figures.messages("NEGATIVE")))
                        .toList();
        var goals = new ArrayList<GoalFact>();
        for (int i = 0; i < operation.goals().size(); i++) {
            OperationGoal goal = operation.goals().get(i);
            goals.add(goal(goal, figures.goals().get(i), indicators, reference));
        }
        return new OperationFacts(
                figures.cases(),
                figures.substances(),
                goals,
                indicators,
                figures.messages("WARNING"),
                figures.messages("FEEDBACK"),
                figures.exclusions());
    }

    /** Returns the number of records of the operation that do not count. */
    public long excluded() {
        return exclusions.values().stream().mapToLong(Long::longValue).sum();
    }

    private static IndicatorFact indicator(
            OperationIndicator indicator, List<OperationDay> days, long checks) {
        List<OperationDay> reported =
                days.stream().filter(day -> day.get(indicator) != null).toList();
        return new IndicatorFact(
                indicator,
                reported.stream()
                        .map(day -> BigInteger.valueOf(Objects.requireNonNull(day.get(indicator))))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .min(IndicatorFact.LARGEST)
                        .max(IndicatorFact.LARGEST.negate())
                        .longValueExact(),
                (int) reported.stream().map(OperationDay::day).distinct().count(),
                reported.size(),
                indicator == OperationIndicator.NEGATIVE_CHECKS ? checks : 0);
    }

    private static GoalFact goal(
            OperationGoal goal,
            GoalFigures figures,
            List<IndicatorFact> indicators,
            ReferenceData reference) {
        long wanted = Objects.requireNonNullElse(goal.number(), 0L);
        return switch (goal.measure()) {
            case QUANTITY -> quantity(goal, figures, reference);
            case CASES -> new GoalFact(goal, wanted, figures.cases(), null);
            case INDICATOR ->
                    new GoalFact(
                            goal,
                            wanted,
                            indicators.stream()
                                    .filter(one -> one.indicator() == goal.indicator())
                                    .mapToLong(IndicatorFact::total)
                                    .sum(),
                            null);
        };
    }

    /** Sums up the substances of a goal; without any, all drugs and precursors. */
    private static GoalFact quantity(
            OperationGoal goal, GoalFigures figures, ReferenceData reference) {
        Amount amount = Objects.requireNonNull(goal.amount());
        Dimension dimension = amount.unit().dimension();
        Set<String> codes =
                goal.substances().stream().map(Substance::code).collect(Collectors.toSet());
        Totals sum = Totals.NONE;
        for (Tally<GoodsKey> goods : figures.goods()) {
            GoodsKey article = Objects.requireNonNull(goods.key());
            if (codes.isEmpty() ? article.isDrug(reference) : codes.contains(article.substance())) {
                sum = sum.plus(goods.totals().only(dimension));
            }
        }
        return new GoalFact(goal, amount.quantity().base(), sum.base(dimension), dimension);
    }
}
