package rubezh.domain.identifier;

import module java.base;

/**
 * Number of a railway wagon of the 1520 mm gauge: seven digits and a check digit, which complements
 * the digit sum of the others, weighted 2, 1, 2 …, to a multiple of ten.
 *
 * @param typed typed text
 * @param folded form for comparison: without blanks and signs
 * @param doubts failed checks
 */
public record WagonNumber(String typed, String folded, Set<Doubt> doubts) {
    private static final int LENGTH = 8;

    public WagonNumber {
        doubts = Set.copyOf(doubts);
    }

    public static WagonNumber read(String typed) {
        String folded = Homoglyphs.fold(typed);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (folded.length() != LENGTH) {
            doubts.add(Doubt.LENGTH);
        } else if (!folded.matches("[0-9]{8}")) {
            doubts.add(Doubt.SIGN);
        } else if (folded.charAt(LENGTH - 1) != checkDigit(folded)) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        return new WagonNumber(typed, folded, doubts);
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int product = (number.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
