package rubezh.format;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.text.NumberProblem;

/** What a typed amount turned out to be, in domain terms. */
public sealed interface ParsedAmount {
    /**
     * An amount.
     *
     * @param amount the amount; of a sum, the exact sum
     * @param sum the terms of a sum as typed, or null for a single number
     */
    record Value(Amount amount, @Nullable String sum) implements ParsedAmount {}

    /**
     * Not an amount; the text stays with the person.
     *
     * @param problem why
     * @param part the part of the text it is about
     */
    record Refused(NumberProblem problem, String part) implements ParsedAmount {}
}
