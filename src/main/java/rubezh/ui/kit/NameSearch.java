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
 * Finds names by what people type: any word's beginning, ё as е, the wrong keyboard layout ({@code
 * cjplfnm} is создать), transliteration ({@code geroin}) and initials ({@code зиз}).
 */
public final class NameSearch {
    private NameSearch() {}

    /** Folds a text for comparison: lower case, ё as е, single blanks. */
    public static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
    }

    /** Returns what the same keys give under the other layout; folded. */
    public static String otherLayout(String text) {
        return fold(KeyboardLayout.toOtherLayout(text.strip()));
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
        String sound = SearchFold.of(query);
        if (sound.length() > 2 && SearchFold.of(name).startsWith(sound)) {
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
