package rubezh.store.query;

import module java.base;

import rubezh.domain.identifier.Homoglyphs;
import rubezh.store.projection.SearchText;
import rubezh.text.SearchFold;

/**
 * Parsed search text: prefixes, phrases in quotes, {@code -excluded} words. A word with a digit
 * also matches inside numbers and registration marks.
 *
 * @param match required expression of the full-text index; empty if none
 * @param plates words with a digit, which match the full-text or the trigram index
 * @param whole expression of the trigram index for all words joined, as a mark may be typed with
 *     blanks: {@code 01 KG 123 ABC}; it matches instead of the single words; may be empty
 * @param excluded excluded expressions of the full-text index
 */
record TextQuery(String match, List<Part> plates, String whole, List<String> excluded) {
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int TRIGRAM = 3;

    /** Greatest length of a mark or document number; see {@code Plate}. */
    private static final int MAX_WHOLE = 20;

    /**
     * A word with a digit.
     *
     * @param match expression of the full-text index, may be empty
     * @param plate expression of the trigram index
     */
    record Part(String match, String plate) {}

    static TextQuery parse(String text) {
        var expressions = new ArrayList<String>();
        var plates = new ArrayList<Part>();
        var excluded = new ArrayList<String>();
        var joined = new StringJoiner(" ");
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean quoted = pieces.group(2) != null;
            String piece = quoted ? pieces.group(2) : pieces.group(3);
            String expression = quoted ? phrase(piece) : prefixQuery(piece);
            String plate = quoted ? "" : Homoglyphs.fold(piece).toLowerCase(Locale.ROOT);
            if (!pieces.group(1).isEmpty()) {
                addIfNotEmpty(excluded, phrase(piece));
            } else if (plate.length() >= TRIGRAM && plate.chars().anyMatch(Character::isDigit)) {
                plates.add(new Part(expression, '"' + plate + '"'));
            } else {
                addIfNotEmpty(expressions, expression);
            }
            if (!quoted && pieces.group(1).isEmpty()) {
                joined.add(piece);
            }
        }
        String match = String.join(" AND ", expressions);
        return new TextQuery(match, plates, whole(joined.toString()), excluded);
    }

    private static String whole(String words) {
        String mark = Homoglyphs.fold(words).toLowerCase(Locale.ROOT);
        boolean severalWords = words.indexOf(' ') >= 0;
        boolean isMark = mark.chars().anyMatch(Character::isDigit) && mark.length() <= MAX_WHOLE;
        return severalWords && isMark && mark.length() >= TRIGRAM ? '"' + mark + '"' : "";
    }

    /** Returns the expression that rows can be read by in order; empty if there is none. */
    String joined() {
        return whole.isEmpty() ? match : "";
    }

    private static void addIfNotEmpty(List<String> list, String expression) {
        if (!expression.isEmpty()) {
            list.add(expression);
        }
    }

    /**
     * Returns the expression of a phrase: expressions its word pairs, because the index has no
     * positions.
     */
    private static String phrase(String piece) {
        String[] words = SearchFold.of(piece).split(" ");
        if (words.length == 1) {
            return words[0].isEmpty() ? "" : '"' + words[0] + '"';
        }
        return IntStream.range(1, words.length)
                .mapToObj(i -> adjacentWords(words[i - 1], words[i]))
                .collect(Collectors.joining(" AND "));
    }

    private static String adjacentWords(String first, String second) {
        return SearchText.isPair(first, second)
                ? '"' + SearchText.pair(first, second) + '"'
                : '"' + first + "\" AND \"" + second + '"';
    }

    /**
     * Returns the prefix expression of a word; of several folded words only the last is a prefix.
     */
    private static String prefixQuery(String piece) {
        String folded = SearchFold.of(piece);
        return folded.isEmpty() ? "" : '"' + folded.replace(" ", "\" AND \"") + "\"*";
    }

    boolean isEmpty() {
        return match.isEmpty() && plates.isEmpty() && excluded.isEmpty();
    }
}
