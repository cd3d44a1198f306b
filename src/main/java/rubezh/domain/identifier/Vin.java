package rubezh.domain.identifier;

import module java.base;

/**
 * Vehicle identification number (ISO 3779): 17 letters and digits, never I, O or Q.
 *
 * @param typed typed text
 * @param folded form for comparison: capitals without blanks, look-alike letters as Latin
 * @param doubts failed checks. A check digit is checked only for vehicles made for North America,
 *     where it is mandatory
 */
public record Vin(String typed, String folded, Set<Doubt> doubts) {
    private static final int LENGTH = 17;
    private static final int CHECK = 8;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    public Vin {
        doubts = Set.copyOf(doubts);
    }

    public static Vin read(String typed) {
        String folded = Homoglyphs.fold(typed);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (folded.length() != LENGTH) {
            doubts.add(Doubt.LENGTH);
        }
        if (!folded.chars().allMatch(Vin::isAllowed)) {
            doubts.add(Doubt.SIGN);
        }
        if (doubts.isEmpty() && isNorthAmerican(folded) && !checkAgrees(folded)) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        return new Vin(typed, folded, doubts);
    }

    private static boolean isNorthAmerican(String vin) {
        return vin.charAt(0) >= '1' && vin.charAt(0) <= '5';
    }

    private static boolean checkAgrees(String vin) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += value(vin.charAt(i)) * WEIGHTS[i];
        }
        int rest = sum % 11;
        return vin.charAt(CHECK) == (rest == 10 ? 'X' : (char) ('0' + rest));
    }

    private static int value(char c) {
        return c <= '9' ? c - '0' : VALUES.charAt(LETTERS.indexOf(c)) - '0';
    }

    static boolean isAllowed(int c) {
        return c >= '0' && c <= '9' || LETTERS.indexOf(c) >= 0;
    }
}
