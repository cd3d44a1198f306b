package rubezh.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds names by what people type: any word's beginning, ё as е, the wrong keyboard layout ({@code
 * cjplfnm} is создать), transliteration ({@code geroin}) and initials ({@code зиз}).
 */
public final class Search {
    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC_KEYS =
            "\u0451\u0439\u0446\u0443\u043a\u0435\u043d\u0433\u0448\u0449\u0437\u0445\u044a"
                    + "\u0444\u044b\u0432\u0430\u043f\u0440\u043e\u043b\u0434\u0436\u044d"
                    + "\u044f\u0447\u0441\u043c\u0438\u0442\u044c\u0431\u044e";
    private static final String[] TRANSLITERATED = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private Search() {}

    /** Folds a text for comparison: lower case, ё as е, single blanks. */
    public static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
    }

    /** Returns what the same keys give under the other layout; folded. */
    public static String otherLayout(String text) {
        var result = new StringBuilder();
        for (char c : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            int latin = LATIN_KEYS.indexOf(c);
            int cyrillic = CYRILLIC_KEYS.indexOf(c);
            result.append(
                    latin >= 0
                            ? CYRILLIC_KEYS.charAt(latin)
                            : cyrillic >= 0 ? LATIN_KEYS.charAt(cyrillic) : c);
        }
        return fold(result.toString());
    }

    /** Writes Russian letters in Latin ones; folded text in, folded text out. */
    static String latin(String folded) {
        var result = new StringBuilder();
        for (char c : folded.toCharArray()) {
            int letter = c - '\u0430';
            result.append(
                    letter >= 0 && letter < TRANSLITERATED.length
                            ? TRANSLITERATED[letter]
                            : String.valueOf(c));
        }
        return result.toString();
    }

    /**
     * Returns the things a typed text may mean, the best first.
     *
     * @param words folded names of a thing, the chief ones first
     */
    public static <T> List<T> best(
            String typed, Collection<T> things, Function<T, List<String>> words) {
        String folded = fold(typed);
        List<T> straight = ranked(folded, things, words);
        return straight.isEmpty() ? ranked(otherLayout(typed), things, words) : straight;
    }

    /** Says whether a typed text means something only in the other layout. */
    public static <T> boolean isOtherLayout(
            String typed, Collection<T> things, Function<T, List<String>> words) {
        return ranked(fold(typed), things, words).isEmpty()
                && !ranked(otherLayout(typed), things, words).isEmpty();
    }

    private record Ranked<T>(T thing, int rank) {}

    private static <T> List<T> ranked(
            String query, Collection<T> things, Function<T, List<String>> words) {
        if (query.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Ranked<T>>();
        for (T thing : things) {
            int rank =
                    words.apply(thing).stream()
                            .mapToInt(word -> rank(query, word))
                            .min()
                            .orElse(NONE);
            if (rank < NONE) {
                found.add(new Ranked<>(thing, rank));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::thing).toList();
    }

    private static final int NONE = 9;

    /** Ranks a folded name: 0 the same, 1 begins so, 2 a word of it does, …, 9 not at all. */
    static int rank(String query, String name) {
        if (name.equals(query)) {
            return 0;
        }
        if (name.startsWith(query)) {
            return 1;
        }
        List<String> parts = Stream.of(name.split("[^\\p{L}\\p{N}]+")).toList();
        if (allBegin(query, parts)) {
            return 2;
        }
        if (query.length() > 1 && initials(parts).startsWith(query)) {
            return 3;
        }
        String latin = latin(name);
        if (query.length() > 2 && !latin.equals(name) && latin.startsWith(query)) {
            return 4;
        }
        return query.length() > 2 && name.contains(query) ? 5 : NONE;
    }

    private static boolean allBegin(String query, List<String> parts) {
        return Stream.of(query.split("\\s+"))
                .allMatch(q -> parts.stream().anyMatch(part -> part.startsWith(q)));
    }

    private static String initials(List<String> parts) {
        var letters = new StringBuilder();
        parts.stream().filter(p -> !p.isEmpty()).forEach(p -> letters.append(p.charAt(0)));
        return letters.toString();
    }
}
