package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Substance;

/**
 * Goal of an operation: a quantity of substances, a number of cases, or a sum of an indicator.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param nameEn name in English; empty names follow from the goal
 * @param nameRu name in Russian
 * @param substances substances that count towards it; empty for all
 * @param amount quantity wanted, with its unit; null for another kind of goal
 * @param direction direction of the cases counted; null for any
 * @param departure country the route of the cases counted begins in; null for any
 * @param destination country their route ends in; null for any
 * @param indicator indicator wanted; null for another kind of goal
 * @param number number wanted of cases, or of the indicator
 */
public record OperationGoal(
        UUID id,
        int pos,
        @Nullable String nameEn,
        @Nullable String nameRu,
        List<Substance> substances,
        @Nullable Amount amount,
        @Nullable Direction direction,
        @Nullable Country departure,
        @Nullable Country destination,
        @Nullable OperationIndicator indicator,
        @Nullable Long number) {
    public OperationGoal {
        substances = List.copyOf(substances);
    }

    /** What is measured. */
    public enum Measure {
        QUANTITY,
        CASES,
        INDICATOR
    }

    /** Returns what is measured; cases where neither a quantity nor an indicator is stated. */
    public Measure measure() {
        if (amount != null) {
            return Measure.QUANTITY;
        }
        return indicator == null ? Measure.CASES : Measure.INDICATOR;
    }

    /** Returns whether it states exactly one thing that can be reached. */
    public boolean isComplete() {
        return switch (measure()) {
            case QUANTITY ->
                    amount != null
                            && amount.quantity().base() > 0
                            && indicator == null
                            && number == null;
            case CASES, INDICATOR -> number != null && number > 0;
        };
    }

    /** Returns the same goal without the figures wanted. */
    public OperationGoal emptied() {
        return new OperationGoal(
                id,
                pos,
                nameEn,
                nameRu,
                substances,
                amount == null ? null : new Amount("0", amount.unit()),
                direction,
                departure,
                destination,
                indicator,
                null);
    }
}
