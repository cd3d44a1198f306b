package rubezh.text;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.NumberParseResult.NumberProblem;

/**
 * Reads typed amounts: {@code 1,25 кг}, {@code 1250г}, {@code 20 таб}, {@code 0.5 л}, and sums of
 * one unit, {@code 12+13,5+8 г}. A missing, unknown or mixed unit is refused.
 */
public final class AmountReader {
    private static final Pattern NUMBER_AND_WORD =
            Pattern.compile("([-\\u2212]?[0-9][0-9 .,\\u00A0\\u202F\\u2009]*)(.*)", Pattern.DOTALL);

    private final UnitNames words;

    public AmountReader(UnitNames words) {
        this.words = words;
    }

    /** One number of a sum with its unit, if typed. */
    private record Term(String digits, @Nullable String unit) {}

    /**
     * Reads a text.
     *
     * @param fieldUnit code of the default unit, or null if a unit must be typed
     */
    public AmountParseResult read(String text, @Nullable String fieldUnit) {
        var terms = new ArrayList<Term>();
        for (String part : text.split("\\+", -1)) {
            switch (term(part)) {
                case TermResult.Value(Term term) -> terms.add(term);
                case TermResult.Refused(AmountParseResult.Refused refused) -> {
                    return refused;
                }
            }
        }
        String unit = terms.getLast().unit();
        if (!haveSameUnit(terms, unit)) {
            return new AmountParseResult.Refused(
                    NumberProblem.UNIT_MIXED, BlankCharacters.strip(text));
        }
        String chosen = unit == null ? fieldUnit : unit;
        return chosen == null
                ? new AmountParseResult.Refused(withoutUnit(terms), BlankCharacters.strip(text))
                : sum(terms, chosen);
    }

    /** Returns what to say of terms without a unit: asking for the unit of -5 would mislead. */
    private static NumberProblem withoutUnit(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.digits().startsWith("-"))
                ? NumberProblem.NEGATIVE
                : NumberProblem.UNIT_MISSING;
    }

    /** Returns whether all terms have the same unit, or only the last has one. */
    private static boolean haveSameUnit(List<Term> terms, @Nullable String unit) {
        boolean all = terms.stream().allMatch(t -> unit != null && unit.equals(t.unit()));
        boolean last = terms.subList(0, terms.size() - 1).stream().allMatch(t -> t.unit() == null);
        return all || last;
    }

    private static AmountParseResult sum(List<Term> terms, String unit) {
        List<String> digits = terms.stream().map(Term::digits).toList();
        String sum =
                digits.size() == 1
                        ? digits.getFirst()
                        : digits.stream()
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString();
        return new AmountParseResult.Value(sum, unit, digits);
    }

    private sealed interface TermResult {
        record Value(Term term) implements TermResult {}

        record Refused(AmountParseResult.Refused refused) implements TermResult {}
    }

    private TermResult term(String part) {
        String typed = BlankCharacters.strip(part);
        Matcher m = NUMBER_AND_WORD.matcher(typed);
        if (!m.matches()) {
            return refused(
                    typed.isEmpty() ? NumberProblem.EMPTY : NumberProblem.NOT_A_NUMBER, typed);
        }
        String word = BlankCharacters.strip(m.group(2));
        String unit = word.isEmpty() ? null : words.find(word).orElse(null);
        if (!word.isEmpty() && unit == null) {
            return refused(NumberProblem.UNIT_UNKNOWN, word);
        }
        return switch (NumberReader.read(m.group(1))) {
            case NumberParseResult.Value(String digits) ->
                    new TermResult.Value(new Term(digits, unit));
            case NumberParseResult.Refused(NumberProblem problem) ->
                    refused(problem, BlankCharacters.strip(m.group(1)));
        };
    }

    private static TermResult refused(NumberProblem problem, String part) {
        return new TermResult.Refused(new AmountParseResult.Refused(problem, part));
    }
}
