package rubezh.journal;

import java.util.Optional;

/**
 * Content hash that identifies a revision: SHA-256 over {@code "rubezh-rev/1\0"} and the canonical
 * JSON of everything but body, salt, id and signature (the hash of salt and body is inside).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RevisionId(String hex) implements Comparable<RevisionId> {
    private static final int DIGITS = 64;

    /** By character, as digits and letters in no order are guessed wrong by a processor. */
    private static final boolean[] IS_DIGIT = digits();

    public RevisionId {
        if (!isHex(hex, DIGITS)) {
            throw new IllegalArgumentException("not a revision id: " + hex);
        }
    }

    /**
     * Returns whether a text consists of the given number of lower-case hexadecimal digits. Uses no
     * pattern, because an import calls it six times per revision.
     */
    public static boolean isHex(String text, int digits) {
        boolean hex = text.length() == digits;
        for (int i = 0; hex && i < digits; i++) {
            char c = text.charAt(i);
            hex = c < IS_DIGIT.length && IS_DIGIT[c];
        }
        return hex;
    }

    private static boolean[] digits() {
        var digits = new boolean['f' + 1];
        "0123456789abcdef".chars().forEach(c -> digits[c] = true);
        return digits;
    }

    public static RevisionId of(String hex) {
        return new RevisionId(hex);
    }

    /** Returns the id that a text names; empty unless it is one. */
    public static Optional<RevisionId> parse(String text) {
        return isHex(text, DIGITS) ? Optional.of(new RevisionId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RevisionId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
