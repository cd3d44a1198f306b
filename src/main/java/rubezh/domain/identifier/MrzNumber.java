package rubezh.domain.identifier;

import java.util.List;

/**
 * Document number and its check digit. On cards a number of more than nine characters continues in
 * the optional data: a filler replaces the check digit, and the optional data begin with the rest
 * of the number and its check digit (ICAO Doc 9303 part 5).
 *
 * @param number number without trailing fillers
 * @param covered characters that the check digit covers
 * @param checkPosition position of the check digit
 */
record MrzNumber(String number, String covered, MrzSpan checkPosition) {
    static MrzNumber of(MrzFormat format, MrzLayout layout, List<String> lines) {
        String field = layout.number().of(lines);
        MrzSpan check = layout.number().next();
        MrzSpan optional = layout.optional();
        boolean card = format == MrzFormat.TD1 || format == MrzFormat.TD2;
        boolean full = field.indexOf(MrzCheckDigit.FILLER) < 0 && check.of(lines).equals("<");
        int end = optional.of(lines).indexOf(MrzCheckDigit.FILLER);
        int rest = end < 0 ? optional.to() - optional.from() : end;
        if (!card || !full || rest < 2) {
            return new MrzNumber(MrzCheckDigit.trim(field), field, check);
        }
        String continuation = optional.of(lines).substring(0, rest - 1);
        int column = optional.from() + rest - 1;
        var digit = new MrzSpan(optional.line(), column, column + 1);
        String number = field + continuation;
        return new MrzNumber(number, covered(field, continuation, digit.of(lines)), digit);
    }

    /**
     * Returns what the check digit of a long number covers. The filler counts zero but shifts the
     * weights of the characters after it; issuers count it or leave it out, and either is right.
     */
    private static String covered(String field, String continuation, String digit) {
        String without = field + continuation;
        return digit.equals(String.valueOf(MrzCheckDigit.of(without)))
                ? without
                : field + MrzCheckDigit.FILLER + continuation;
    }
}
