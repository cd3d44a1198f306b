package rubezh.domain.identifier;

import java.util.List;

/**
 * A document number and its check digit. On cards a number of more than nine characters runs over:
 * a filler stands for the check digit, the rest and the true digit begin the optional data.
 *
 * @param number without fillers at its end
 * @param covered what the check digit covers
 * @param checkPlace where the check digit stands
 */
record MrzNumber(String number, String covered, MrzSpan checkPlace) {
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
        String over = optional.of(lines).substring(0, rest - 1);
        int at = optional.from() + rest - 1;
        // The filler counts nothing by itself but moves the weights of what follows.
        return new MrzNumber(
                field + over,
                field + MrzCheckDigit.FILLER + over,
                new MrzSpan(optional.line(), at, at + 1));
    }
}
