package rubezh.text.point;

import module java.base;

import rubezh.text.CharacterTable;
import rubezh.text.KeyboardLayout;
import rubezh.text.point.PointParseResult.PointProblem;

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

    /**
     * Reads squares of the military grid (MGRS) of at most 100 metres: {@code 43TCE 13538 88181}.
     */
    private static final class MgrsReader {
        private static final Pattern SQUARE =
                Pattern.compile(
                        "([0-9]{1,2}) ?(\\p{L}) ?(\\p{L}) ?(\\p{L}) ?([0-9]*)(?: ([0-9]+))?");

        private static final int FINEST = 5;
        private static final int COARSEST = 3;

        private MgrsReader() {}

        static boolean isSquare(String typed) {
            return SQUARE.matcher(typed).matches();
        }

        static PointParseResult read(String typed) {
            Matcher m = SQUARE.matcher(typed);
            if (!m.matches()) {
                throw new IllegalArgumentException("not a square: " + typed);
            }
            String second = m.group(6);
            String digits = second == null ? m.group(5) : m.group(5) + second;
            int half = digits.length() / 2;
            boolean uneven = digits.length() % 2 == 1 || half > FINEST;
            if (uneven || (second != null && second.length() != half)) {
                return PointParseResult.Refused.of(PointProblem.SQUARE_DIGITS);
            }
            if (half < COARSEST) {
                return PointParseResult.Refused.of(PointProblem.SQUARE_COARSE);
            }
            int zone = Integer.parseInt(m.group(1));
            String letters = m.group(2) + m.group(3) + m.group(4);
            return point(
                    zone,
                    letters,
                    metres(digits.substring(0, half)),
                    metres(digits.substring(half)));
        }

        /** Fills up missing digits with zeros: the point is the south-western corner. */
        private static int metres(String digits) {
            return Integer.parseInt(digits + "0".repeat(FINEST - digits.length()));
        }

        private static PointParseResult point(int zone, String letters, int east, int north) {
            String byShape = CharacterTable.HOMOGLYPHS.replaceIn(letters);
            String byKey = fromKeyboardLayout(letters);
            Optional<PointParseResult.Value> shapePoint =
                    MilitaryGrid.corner(zone, byShape, east, north);
            Optional<PointParseResult.Value> keyPoint =
                    MilitaryGrid.corner(zone, byKey, east, north);
            if (shapePoint.isPresent() && keyPoint.isPresent() && !byShape.equals(byKey)) {
                return new PointParseResult.Refused(
                        PointProblem.SQUARE_EITHER, List.of(zone + byShape, zone + byKey));
            }
            return shapePoint
                    .or(() -> keyPoint)
                    .<PointParseResult>map(value -> value)
                    .orElseGet(() -> PointParseResult.Refused.of(PointProblem.SQUARE_NONE));
        }

        /**
         * Letters of both alphabets cannot come from one wrong keyboard layout; they are read by
         * shape.
         */
        private static String fromKeyboardLayout(String letters) {
            boolean mixed = letters.chars().anyMatch(c -> c < 128);
            return mixed
                    ? CharacterTable.HOMOGLYPHS.replaceIn(letters)
                    : KeyboardLayout.toLatin(letters);
        }
    }
}
