package rubezh.operation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.ClosedTotal;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;

/**
 * What was reached in an operation: a pure function of its cases, as its report counts them, and of
 * its days.
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

    /**
     * Computes what was reached.
     *
     * @param isDrug whether a line is a drug or a precursor
     */
    static OperationFacts of(
            Operation operation,
            List<OperationDay> days,
            OperationSummary summary,
            Predicate<SeizedItem> isDrug) {
        List<Seizure> cases = summary.selection().seizures();
        long checks = count(summary, "NEGATIVE", ExclusionReason.NEGATIVE);
        List<IndicatorFact> indicators =
                Arrays.stream(OperationIndicator.values())
                        .map(indicator -> indicator(indicator, days, checks))
                        .toList();
        return new OperationFacts(
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

    private static SortedMap<ExclusionReason, Long> exclusions(OperationSummary summary) {
        return summary.selection().excluded().stream()
                .collect(
                        Collectors.groupingBy(
                                ExcludedCase::reason, TreeMap::new, Collectors.counting()));
    }

    /** Returns the number of records of the operation that do not count. */
    public long excluded() {
        return exclusions.values().stream().mapToLong(Long::longValue).sum();
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
                                : item -> goal.substances().contains(item.substance()));
        long fact = Tallies.totals(counted).base(dimension);
        return new GoalFact(goal, amount.quantity().base(), fact, dimension);
    }

    private static long cases(OperationGoal goal, List<Seizure> cases) {
        return cases.stream()
                .filter(one -> isOnRoute(goal, one))
                .filter(one ->
                        goal.substances().isEmpty()
                                || Tallies.countedItems(List.of(one))
                                        .map(SeizedItem::substance)
                                        .anyMatch(goal.substances()::contains))
                .count();
    }

    private static boolean isOnRoute(OperationGoal goal, Seizure seizure) {
        return isSame(goal.direction(), seizure.event().direction())
                && isSame(goal.departure(), seizure.route().departure())
                && isSame(goal.destination(), seizure.route().destination());
    }

    private static boolean isSame(@Nullable Code wanted, @Nullable Code found) {
        return wanted == null || wanted.equals(found);
    }

    /** Returns the totals as they are kept when the operation is closed. */
    List<ClosedTotal> closedTotals() {
        return substances.stream().flatMap(OperationFacts::closedTotals).toList();
    }

    private static Stream<ClosedTotal> closedTotals(Tally<SubstanceByDimension> tally) {
        SubstanceByDimension key = Objects.requireNonNull(tally.key());
        Dimension dimension = key.dimension();
        Code substance = key.substance();
        String code = substance == null ? ClosedTotal.NONE : substance.code();
        return dimension == null
                ? Stream.empty()
                : Stream.of(
                        new ClosedTotal(
                                code, dimension, tally.totals().base(dimension), tally.cases()));
    }
}
