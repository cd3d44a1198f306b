package rubezh.domain.identifier;

/** Check digit of ICAO Doc 9303 part 3: weights 7, 3, 1; letters count from A = 10. */
final class MrzCheckDigit {
    static final char FILLER = '<';
    private static final int[] WEIGHTS = {7, 3, 1};

    private MrzCheckDigit() {}

    static char of(String covered) {
        int sum = 0;
        for (int i = 0; i < covered.length(); i++) {
            sum += value(covered.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    static int value(char c) {
        if (c == FILLER) {
            return 0;
        }
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    static boolean isBlank(String field) {
        return field.chars().allMatch(c -> c == FILLER);
    }

    /** Returns a field without trailing fillers. */
    static String trim(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == FILLER) {
            end--;
        }
        return field.substring(0, end);
    }
}
