package rubezh.domain.identifier;

import module java.base;

/**
 * Number of a freight container (ISO 6346): three letters of the owner, one of the kind (U, J or
 * Z), six digits and a check digit.
 *
 * @param typed typed text
 * @param folded form for comparison: capitals without blanks, look-alike letters as Latin
 * @param doubts failed checks
 */
public record ContainerNumber(String typed, String folded, Set<Doubt> doubts) {
    private static final int LENGTH = 11;

    public ContainerNumber {
        doubts = Set.copyOf(doubts);
    }

    public static ContainerNumber read(String typed) {
        String folded = Homoglyphs.fold(typed);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (folded.length() != LENGTH) {
            doubts.add(Doubt.LENGTH);
        } else if (!folded.matches("[A-Z]{3}[UJZ][0-9]{7}")) {
            doubts.add(Doubt.SIGN);
        } else if (folded.charAt(LENGTH - 1) != checkDigit(folded)) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        return new ContainerNumber(typed, folded, doubts);
    }

    /** Letters count from A = 10 without the multiples of eleven; weights are powers of two. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += value(number.charAt(i)) << i;
        }
        return (char) ('0' + sum % 11 % 10);
    }

    private static int value(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int plain = c - 'A' + 10;
        return plain + (plain - 1) / 10;
    }
}
