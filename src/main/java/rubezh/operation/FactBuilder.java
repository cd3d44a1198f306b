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
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.Tally;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationFigures.GoalFigures;

/** Computes what was reached in an operation from the figures of its cases and of its days. */
final class FactBuilder {
    private FactBuilder() {}

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
                figures.records(),
                figures.substances(),
                goals,
                indicators,
                figures.messages("WARNING"),
                figures.messages("FEEDBACK"),
                figures.exclusions());
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
