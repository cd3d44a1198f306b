package rubezh.table.mapping;

import module java.base;

import rubezh.table.mapping.TableMapping.NumberStyle;

/** Reads numbers as exact decimals; what is not a number in the stated style is none. */
final class NumberCellReader {
    private static final String BLANKS = " \u00A0\u202F\u2009";
    private static final int MOST_DIGITS = 40;
    private static final int MOST_EXPONENT = 40;
    private final Pattern shape;
    private final String grouping;
    private final char decimal;

    NumberCellReader(NumberStyle style) {
        this.decimal = style.decimal();
        this.grouping = BLANKS + style.grouping();
        String marks = "[" + Pattern.quote(grouping) + "]";
        this.shape =
                Pattern.compile(
                        "[-+\u2212]?(?:\\d{1,3}(?:"
                                + marks
                                + "\\d{3})+|\\d+)?(?:"
                                + Pattern.quote(String.valueOf(decimal))
                                + "\\d*)?(?:[eE][-+]?\\d{1,3})?");
    }

    /** A number with the text after it. */
    record NumberAndRest(BigDecimal number, String rest) {}

    /** Reads a text that is a number and nothing else. */
    Optional<BigDecimal> read(String text) {
        return readWithRest(text).filter(one -> one.rest().isEmpty()).map(NumberAndRest::number);
    }

    /** Reads a number with what follows it, such as a unit. */
    Optional<NumberAndRest> readWithRest(String text) {
        String cell = text.strip();
        Matcher matcher = shape.matcher(cell);
        if (!matcher.lookingAt() || matcher.end() > MOST_DIGITS) {
            return Optional.empty();
        }
        String rest = cell.substring(matcher.end());
        boolean cut = !rest.isEmpty() && isPartOfNumber(rest.charAt(0));
        return cut ? Optional.empty() : number(matcher.group()).map(n -> of(n, rest));
    }

    private static NumberAndRest of(BigDecimal number, String rest) {
        String stripped = rest;
        while (!stripped.isEmpty() && BLANKS.indexOf(stripped.charAt(0)) >= 0) {
            stripped = stripped.substring(1);
        }
        return new NumberAndRest(number, stripped);
    }

    /** What goes on with such a sign was not read whole, so it is no number of this style. */
    private boolean isPartOfNumber(char next) {
        return Character.isDigit(next) || next == '.' || next == ',' || next == decimal;
    }

    private Optional<BigDecimal> number(String text) {
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == decimal) {
                plain.append('.');
            } else if (c == '\u2212') {
                plain.append('-');
            } else if (grouping.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        if (plain.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(plain.toString());
            return Math.abs(number.scale()) > MOST_EXPONENT
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
