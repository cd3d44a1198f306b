package rubezh.text;

import java.util.List;
import rubezh.text.NumberParseResult.NumberProblem;

/** Result of reading a typed amount. */
public sealed interface AmountParseResult {
    /**
     * An amount.
     *
     * @param digits a plain decimal with a point; of a sum, the exact sum
     * @param unit code of the unit, UN/ECE Recommendation 20, say {@code KGM}
     * @param terms the digits of the terms of a sum, in order; one for a single number
     */
    record Value(String digits, String unit, List<String> terms) implements AmountParseResult {
        public Value {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Not an amount; the text stays in the field.
     *
     * @param problem the reason
     * @param part the part of the text that caused it
     */
    record Refused(NumberProblem problem, String part) implements AmountParseResult {}
}
