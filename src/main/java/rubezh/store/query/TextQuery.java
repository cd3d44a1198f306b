package rubezh.store.query;

import module java.base;

import rubezh.domain.identifier.Homoglyphs;
import rubezh.store.projection.SearchTerm;
import rubezh.store.projection.SearchText;
import rubezh.text.SearchFold;

/**
 * Parsed search text: prefixes, phrases in quotes, {@code -excluded} words. A word with a digit
 * also matches inside numbers and registration marks.
 *
 * @param match required words; empty if none
 * @param plates words with a digit, which match the words or the marks
 * @param whole all words joined, as a mark may be typed with blanks: {@code 01 KG 123 ABC}; it
 *     matches instead of the single words; may be empty
 * @param excluded words of which a row must not have all, of each list
 */
record TextQuery(
        List<SearchTerm> match, List<Part> plates, String whole, List<List<SearchTerm>> excluded) {
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int TRIGRAM = 3;

    /** Greatest length of a mark or document number; see {@code Plate}. */
    private static final int MAX_WHOLE = 20;

    /**
     * A word with a digit.
     *
     * @param match its words, may be empty
     * @param plate part of a mark
     */
    record Part(List<SearchTerm> match, String plate) {}

    static TextQuery parse(String text) {
        var required = new ArrayList<SearchTerm>();
        var plates = new ArrayList<Part>();
        var excluded = new ArrayList<List<SearchTerm>>();
        var joined = new StringJoiner(" ");
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean quoted = pieces.group(2) != null;
            String piece = quoted ? pieces.group(2) : pieces.group(3);
            List<SearchTerm> terms = quoted ? phrase(piece) : prefix(piece);
            String plate = quoted ? "" : Homoglyphs.fold(piece).toLowerCase(Locale.ROOT);
            if (!pieces.group(1).isEmpty()) {
                List<SearchTerm> words = phrase(piece);
                if (!words.isEmpty()) {
                    excluded.add(words);
                }
            } else if (plate.length() >= TRIGRAM && plate.chars().anyMatch(Character::isDigit)) {
                plates.add(new Part(terms, plate));
            } else {
                required.addAll(terms);
            }
            if (!quoted && pieces.group(1).isEmpty()) {
                joined.add(piece);
            }
        }
        return new TextQuery(required, plates, whole(joined.toString()), excluded);
    }

    private static String whole(String words) {
        String mark = Homoglyphs.fold(words).toLowerCase(Locale.ROOT);
        boolean severalWords = words.indexOf(' ') >= 0;
        boolean isMark = mark.chars().anyMatch(Character::isDigit) && mark.length() <= MAX_WHOLE;
        return severalWords && isMark && mark.length() >= TRIGRAM ? mark : "";
    }

    /** Returns the words that rows can be read by in order; empty if there are none. */
    List<SearchTerm> joined() {
        return whole.isEmpty() ? match : List.of();
    }

    /** Returns the words of a phrase: its word pairs, because the index has no positions. */
    private static List<SearchTerm> phrase(String piece) {
        String[] words = SearchFold.of(piece).split(" ");
        if (words.length == 1) {
            return words[0].isEmpty() ? List.of() : List.of(new SearchTerm(words[0], false));
        }
        return IntStream.range(1, words.length)
                .boxed()
                .flatMap(i -> adjacent(words[i - 1], words[i]))
                .map(word -> new SearchTerm(word, false))
                .toList();
    }

    private static Stream<String> adjacent(String first, String second) {
        return SearchText.isPair(first, second)
                ? Stream.of(SearchText.pair(first, second))
                : Stream.of(first, second);
    }

    /** Returns the beginning of a word; of several folded words only the last is a beginning. */
    private static List<SearchTerm> prefix(String piece) {
        String folded = SearchFold.of(piece);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(folded.split(" "));
        return IntStream.range(0, words.size())
                .mapToObj(i -> new SearchTerm(words.get(i), i == words.size() - 1))
                .toList();
    }

    boolean isEmpty() {
        return match.isEmpty() && plates.isEmpty() && excluded.isEmpty();
    }
}
