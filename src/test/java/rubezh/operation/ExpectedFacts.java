package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.domain.summary.Tallies;

/**
 * What must have been reached in an operation: computed from its cases one by one, as its summary
 * has them, where the program adds up in the lists.
 */
final class ExpectedFacts {
    private ExpectedFacts() {}

    /**
     * @param indicators what stations reported
     * @param isDrug whether a line is a drug or a precursor
     */
    static OperationFacts of(
            Operation operation,
            List<IndicatorFact> indicators,
            OperationSummary summary,
            Predicate<SeizedItem> isDrug) {
        List<Seizure> cases = summary.selection().seizures();
        return new OperationFacts(
                Tallies.cases(cases),
                cases.size(),
                Tallies.byMeasure(cases),
                operation.goals().stream()
                        .map(goal -> goal(goal, cases, indicators, isDrug))
                        .toList(),
                indicators,
                count(summary, "WARNING", ExclusionReason.MESSAGE),
                count(summary, "FEEDBACK", ExclusionReason.MESSAGE),
                exclusions(summary));
    }

    static long checks(OperationSummary summary) {
        return count(summary, "NEGATIVE", ExclusionReason.NEGATIVE);
    }

    private static SortedMap<ExclusionReason, Long> exclusions(OperationSummary summary) {
        return summary.selection().excluded().stream()
                .collect(
                        Collectors.groupingBy(
                                ExcludedCase::reason, TreeMap::new, Collectors.counting()));
    }

    /** Counts the records of a kind that have no other reason not to count. */
    private static long count(OperationSummary summary, String kind, ExclusionReason reason) {
        return summary.selection().excluded().stream()
                .map(one -> one.record())
                .filter(record -> record.exclusions().equals(Set.of(reason)))
                .filter(record -> kind.equals(kindOf(record)))
                .count();
    }

    private static @Nullable String kindOf(SeizureSnapshot record) {
        Code kind = record.seizure().header().kind();
        return kind == null ? null : kind.code();
    }

    private static GoalFact goal(
            OperationGoal goal,
            List<Seizure> cases,
            List<IndicatorFact> indicators,
            Predicate<SeizedItem> isDrug) {
        long wanted = Objects.requireNonNullElse(goal.number(), 0L);
        return switch (goal.measure()) {
            case QUANTITY -> quantity(goal, cases, isDrug);
            case CASES -> new GoalFact(goal, wanted, cases(goal, cases), null);
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
            OperationGoal goal, List<Seizure> cases, Predicate<SeizedItem> isDrug) {
        Amount amount = Objects.requireNonNull(goal.amount());
        Dimension dimension = amount.unit().dimension();
        List<Seizure> counted =
                GoodsClassification.withItems(
                        cases.stream().filter(one -> isOnRoute(goal, one)).toList(),
                        goal.substances().isEmpty()
                                ? isDrug
                                : item -> isWanted(goal, item.substance()));
        long fact = Tallies.totals(counted).base(dimension);
        return new GoalFact(goal, amount.quantity().base(), fact, dimension);
    }

    private static long cases(OperationGoal goal, List<Seizure> cases) {
        return cases.stream()
                .filter(one -> isOnRoute(goal, one))
                .filter(one ->
                        goal.substances().isEmpty()
                                || Tallies.countedItems(List.of(one))
                                        .anyMatch(item -> isWanted(goal, item.substance())))
                .mapToLong(one -> Objects.requireNonNullElse(one.event().cases(), 1))
                .sum();
    }

    private static boolean isWanted(OperationGoal goal, @Nullable Code substance) {
        return goal.substances().stream().anyMatch(one -> one.equals(substance));
    }

    private static boolean isOnRoute(OperationGoal goal, Seizure seizure) {
        return isSame(goal.direction(), seizure.event().direction())
                && isSame(goal.departure(), seizure.route().departure())
                && isSame(goal.destination(), seizure.route().destination());
    }

    private static boolean isSame(@Nullable Code wanted, @Nullable Code found) {
        return wanted == null || wanted.equals(found);
    }
}
