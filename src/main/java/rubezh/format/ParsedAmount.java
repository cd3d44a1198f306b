package rubezh.format;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.text.NumberParseResult.NumberProblem;

/** Result of parsing a typed amount, in domain terms. */
public sealed interface ParsedAmount {
    /**
     * An amount.
     *
     * @param amount the amount; of a sum, the exact sum
     * @param sum the terms of a sum as typed, or null for a single number
     */
    record Value(Amount amount, @Nullable String sum) implements ParsedAmount {}

    /**
     * Not an amount; the text stays in the field.
     *
     * @param problem the reason
     * @param part the part of the text that caused it
     */
    record Refused(NumberProblem problem, String part) implements ParsedAmount {}
}
