package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.quantity.Dimension;

/**
 * Goal with what was reached of it.
 *
 * @param goal the goal
 * @param plan what is wanted: base units of the dimension, cases, or the number of the indicator; 0
 *     if nothing is stated
 * @param fact what was reached, in the same unit
 * @param dimension dimension of a quantity; null for numbers
 */
public record GoalFact(OperationGoal goal, long plan, long fact, @Nullable Dimension dimension) {
    /** Returns the whole percents reached, rounded down; empty if nothing is planned. */
    public OptionalLong percent() {
        return plan <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        BigInteger.valueOf(fact)
                                .multiply(BigInteger.valueOf(100))
                                .divide(BigInteger.valueOf(plan))
                                .min(BigInteger.valueOf(Long.MAX_VALUE))
                                .longValue());
    }
}
