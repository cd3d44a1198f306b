package rubezh.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import rubezh.text.KeyboardLayout;
import rubezh.text.SearchFold;

/**
 * Search of names by typed text: beginnings of words, ё as е, the wrong keyboard layout ({@code
 * cjplfnm} is создать), transliteration ({@code geroin}) and initials ({@code зиз}).
 *
 * <pre>{@code
 * List<Option> found = NameSearch.best("geroin", options, option -> List.of(fold(option.ru())));
 * }</pre>
 *
 * @see SearchFold
 */
public final class NameSearch {
    private NameSearch() {}

    /** Folds a text for comparison: lower case, ё as е, single blanks. */
    public static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
    }

    /** Returns the folded text that the same keys give in the other layout. */
    public static String otherLayout(String text) {
        return fold(KeyboardLayout.toOtherLayout(text.strip()));
    }

    /**
     * Returns the items that match a typed text, the best first; in the other layout if none
     * matches in this one.
     *
     * @param names folded names of an item, the main ones first
     */
    public static <T> List<T> best(
            String typed, Collection<T> items, Function<T, List<String>> names) {
        String folded = fold(typed);
        List<T> matches = ranked(folded, items, names);
        return matches.isEmpty() ? ranked(otherLayout(typed), items, names) : matches;
    }

    /** Returns whether a typed text matches only in the other layout. */
    public static <T> boolean isOtherLayout(
            String typed, Collection<T> items, Function<T, List<String>> names) {
        return ranked(fold(typed), items, names).isEmpty()
                && !ranked(otherLayout(typed), items, names).isEmpty();
    }

    private record Ranked<T>(T item, int rank) {}

    private static <T> List<T> ranked(
            String query, Collection<T> items, Function<T, List<String>> names) {
        if (query.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Ranked<T>>();
        for (T item : items) {
            int rank =
                    names.apply(item).stream()
                            .mapToInt(word -> rank(query, word))
                            .min()
                            .orElse(NONE);
            if (rank < NONE) {
                found.add(new Ranked<>(item, rank));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::item).toList();
    }

    private static final int NONE = 9;

    /** Returns the rank of a folded name: 0 equal, 1 prefix, 2 prefixes of words, …, 9 no match. */
    static int rank(String query, String name) {
        if (name.equals(query)) {
            return 0;
        }
        if (name.startsWith(query)) {
            return 1;
        }
        List<String> parts = Stream.of(name.split("[^\\p{L}\\p{N}]+")).toList();
        if (allWordsArePrefixes(query, parts)) {
            return 2;
        }
        if (query.length() > 1 && initials(parts).startsWith(query)) {
            return 3;
        }
        String sound = SearchFold.of(query);
        if (sound.length() > 2 && SearchFold.of(name).startsWith(sound)) {
            return 4;
        }
        return query.length() > 2 && name.contains(query) ? 5 : NONE;
    }

    private static boolean allWordsArePrefixes(String query, List<String> parts) {
        return Stream.of(query.split("\\s+"))
                .allMatch(q -> parts.stream().anyMatch(part -> part.startsWith(q)));
    }

    private static String initials(List<String> parts) {
        var letters = new StringBuilder();
        parts.stream().filter(p -> !p.isEmpty()).forEach(p -> letters.append(p.charAt(0)));
        return letters.toString();
    }
}
