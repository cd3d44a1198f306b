package rubezh.domain.identifier;

import rubezh.domain.identifier.MrzLayout.MrzSpan;

/**
 * Check of one check digit.
 *
 * @param part part it covers
 * @param state result
 * @param line line of the digit, from 0; −1 if the format has none
 * @param column column of the digit, from 0; −1 if the format has none
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
            // A filler is a valid check digit of empty optional data, but a missing one of a field.
            state = part == MrzPart.OPTIONAL ? CheckState.OK : CheckState.ABSENT;
        }
        return new MrzCheck(part, state, place.line(), place.from(), expected);
    }

    /** Result of a check digit. */
    public enum CheckState {
        /** The check digit agrees. */
        OK,
        /** It does not agree or is not a digit: something was misread or altered. */
        BAD,
        /** The format has no check digit, or the field is empty. */
        ABSENT
    }

    /** Parts of a machine-readable zone with a check digit. */
    public enum MrzPart {
        NUMBER,
        BIRTH,
        EXPIRY,
        OPTIONAL,
        COMPOSITE
    }
}
