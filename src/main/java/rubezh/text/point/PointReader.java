package rubezh.text.point;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads typed and pasted points strictly, the same in both languages. Fractions take a comma or a
 * point. Without letters latitude comes first; with letters (N, S, E, W, с. ш., ю. ш., в. д., з.
 * д.) either may. The exact value typed is rounded to a hundred-thousandth of a degree, half to
 * even; nothing else is ever dropped.
 */
public final class PointReader {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");
    private static final Pattern TWO_PRIMES = Pattern.compile("''");
    private static final String SIGNS = "º˚∘" + "′’‘ʹʼ´`" + "″“”ʺ" + "−–—";
    private static final String PLAIN = "°°°" + "'''''''" + "\"\"\"\"" + "---";
    private static final int LONGEST = 100;

    private PointReader() {}

    /** Reads a text; blanks around it do not matter. */
    public static PointParseResult read(String text) {
        if (text.length() > LONGEST) {
            return PointParseResult.Refused.of(PointProblem.NOT_A_POINT);
        }
        String typed = normalize(text);
        return MgrsReader.isSquare(typed)
                ? MgrsReader.read(typed)
                : AngleReader.read(PointToken.of(typed));
    }

    /** Returns capitals with one kind of each sign and single spaces. */
    private static String normalize(String text) {
        String upper = UNSEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var plain = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            int sign = SIGNS.indexOf(upper.charAt(i));
            plain.append(sign < 0 ? upper.charAt(i) : PLAIN.charAt(sign));
        }
        String seconds = TWO_PRIMES.matcher(plain).replaceAll("\"");
        return SPACE.matcher(seconds).replaceAll(" ").strip();
    }
}
