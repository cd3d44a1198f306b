package rubezh.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.store.projection.SearchText;
import rubezh.text.SearchFold;

/**
 * What was typed into the search field: words as beginnings, in quotes whole words in a row,
 * -excluded words. A word with a digit in it is also looked for inside numbers and registration
 * marks.
 *
 * @param match expression of the full-text index that must hold; empty if none
 * @param plates for each word with a digit: it holds by itself, or else in the trigram index
 * @param excluded expressions that must not hold
 */
record TextQuery(String match, List<Part> plates, List<String> excluded) {
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int TRIGRAM = 3;

    /**
     * A word with a digit.
     *
     * @param match expression of the full-text index, may be empty
     * @param plate expression of the trigram index
     */
    record Part(String match, String plate) {}

    static TextQuery parse(String text) {
        var all = new ArrayList<String>();
        var plates = new ArrayList<Part>();
        var excluded = new ArrayList<String>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean quoted = pieces.group(2) != null;
            String piece = quoted ? pieces.group(2) : pieces.group(3);
            String expression = quoted ? phrase(piece) : prefixQuery(piece);
            String plate = quoted ? "" : Homoglyphs.fold(piece).toLowerCase(Locale.ROOT);
            if (!pieces.group(1).isEmpty()) {
                addIfThere(excluded, phrase(piece));
            } else if (plate.length() >= TRIGRAM && plate.chars().anyMatch(Character::isDigit)) {
                plates.add(new Part(expression, '"' + plate + '"'));
            } else {
                addIfThere(all, expression);
            }
        }
        return new TextQuery(String.join(" AND ", all), plates, excluded);
    }

    private static void addIfThere(List<String> list, String expression) {
        if (!expression.isEmpty()) {
            list.add(expression);
        }
    }

    /** The index holds no positions, but each two neighbours: a phrase is all its pairs. */
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

    /** A word may fold into several; each but the last is whole. */
    private static String prefixQuery(String piece) {
        String folded = SearchFold.of(piece);
        return folded.isEmpty() ? "" : '"' + folded.replace(" ", "\" AND \"") + "\"*";
    }

    boolean isEmpty() {
        return match.isEmpty() && plates.isEmpty() && excluded.isEmpty();
    }
}
