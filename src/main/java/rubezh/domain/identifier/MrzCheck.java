package rubezh.domain.identifier;

/**
 * One check digit.
 *
 * @param part what it covers
 * @param state its result
 * @param line line it stands in, from 0; −1 if the format has none
 * @param column place in the line, from 0; −1 if the format has none
 * @param expected the digit that would agree; a filler if the format has none
 */
public record MrzCheck(MrzPart part, CheckState state, int line, int column, char expected) {
    static MrzCheck none(MrzPart part) {
        return new MrzCheck(part, CheckState.ABSENT, -1, -1, MrzCheckDigit.FILLER);
    }

    static MrzCheck of(MrzPart part, MrzSpan place, String covered, char read) {
        char expected = MrzCheckDigit.of(covered);
        CheckState state = read == expected ? CheckState.OK : CheckState.BAD;
        if (MrzCheckDigit.isBlank(covered) && read == MrzCheckDigit.FILLER) {
            // Of empty optional data the filler is a right check digit, of a field it is a lack.
            state = part == MrzPart.OPTIONAL ? CheckState.OK : CheckState.ABSENT;
        }
        return new MrzCheck(part, state, place.line(), place.from(), expected);
    }
}
