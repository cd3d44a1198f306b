package rubezh.domain.identifier;

/**
 * Registration mark of a vehicle. Two marks are equal if they look alike, whatever layout, case and
 * blanks they were typed with; the typed text is printed.
 *
 * @see Homoglyphs
 * @param typed typed text
 * @param folded form for comparison and search, say {@code 01KG123ABC}
 */
public record Plate(String typed, String folded) {
    /** Letters and digits of most marks of the region, in at least two groups, digits first. */
    private static final String DIGITS_FIRST = "[0-9]{1,4}[A-Z]{1,3}[0-9]{0,4}[A-Z]{0,3}";

    /** A letter first, as in Russia and Belarus; with three groups, as two could be a seal. */
    private static final String LETTER_FIRST = "[A-Z]{1,2}[0-9]{3,4}[A-Z]{1,2}[0-9]{0,3}";

    public static Plate of(String typed) {
        return new Plate(typed, Homoglyphs.fold(typed));
    }

    /** Returns whether a text looks like a registration mark of the region. */
    static boolean isLike(String text) {
        String folded = Homoglyphs.fold(text);
        return folded.length() >= 6
                && folded.length() <= 10
                && (folded.matches(DIGITS_FIRST)
                        || folded.matches(LETTER_FIRST)
                        || folded.matches("[0-9]{5}[A-Z]{3}"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plate(_, String otherFolded) && folded.equals(otherFolded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }
}
