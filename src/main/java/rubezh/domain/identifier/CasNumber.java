package rubezh.domain.identifier;

import module java.base;

/**
 * Number of a chemical in the CAS registry, say {@code 108-24-7}: two to seven digits, two digits
 * and a check digit.
 *
 * @param typed typed text
 * @param folded form for comparison: digits only
 * @param doubts failed checks
 */
public record CasNumber(String typed, String folded, Set<Doubt> doubts) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 10;

    public CasNumber {
        doubts = Set.copyOf(doubts);
    }

    public static CasNumber read(String typed) {
        String folded = Homoglyphs.fold(typed);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (folded.length() < SHORTEST || folded.length() > LONGEST) {
            doubts.add(Doubt.LENGTH);
        }
        if (!folded.matches("[0-9]+")) {
            doubts.add(Doubt.SIGN);
        }
        if (doubts.isEmpty() && folded.charAt(folded.length() - 1) != checkDigit(folded)) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        return new CasNumber(typed, folded, doubts);
    }

    /** Weights 1, 2, 3 … from the last digit before the check digit leftwards. */
    private static char checkDigit(String number) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (number.charAt(i) - '0') * (last - i);
        }
        return (char) ('0' + sum % 10);
    }
}
