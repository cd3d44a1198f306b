package rubezh.text.point;

import java.util.Locale;
import java.util.regex.Pattern;
import rubezh.text.CharacterTable;

/**
 * Reads typed and pasted points strictly, the same in both languages.
 *
 * <pre>{@code
 * PointReader.read("40,52341 72,79876") // Value(4052341, 7279876)
 * }</pre>
 *
 * <p>Fractions take a comma or a point. Without letters latitude comes first; with letters (N, S,
 * E, W, с. ш., ю. ш., в. д., з. д.) either may. The exact value typed is rounded to a
 * hundred-thousandth of a degree, half to even; no other digit is dropped.
 *
 * @see PointFormatter
 */
public final class PointReader {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");
    private static final Pattern TWO_PRIMES = Pattern.compile("''");
    private static final CharacterTable PLAIN_SIGNS =
            new CharacterTable(
                    "º˚∘" + "′’‘ʹʼ´`" + "″“”ʺ" + "−–—", "°°°" + "'''''''" + "\"\"\"\"" + "---");
    private static final int LONGEST = 100;

    private PointReader() {}

    /** Reads a text; surrounding blanks are ignored. */
    public static PointParseResult read(String text) {
        if (text.length() > LONGEST) {
            return PointParseResult.Refused.of(PointProblem.NOT_A_POINT);
        }
        String typed = normalize(text);
        return MgrsReader.isSquare(typed)
                ? MgrsReader.read(typed)
                : AngleReader.read(PointToken.of(typed));
    }

    /** Returns capitals with a single form of each sign and single spaces. */
    private static String normalize(String text) {
        String upper = INVISIBLE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        String plain = PLAIN_SIGNS.replaceIn(upper);
        String seconds = TWO_PRIMES.matcher(plain).replaceAll("\"");
        return SPACE.matcher(seconds).replaceAll(" ").strip();
    }
}
