package rubezh.ui.kit;

import module java.base;

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
            String typed, Collection<T> items, Function<T, List<String>> names) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var query = Query.of(typed);
        var found = new ArrayList<Ranked<T>>();
        for (T item : items) {
            int rank = NONE;
            for (String name : names.apply(item)) {
                rank = Math.min(rank, query.rank(name));
            }
            if (rank < NONE) {
                found.add(new Ranked<>(item, rank));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        return found.stream().map(Ranked::item).toList();
    }

    private static final int NONE = 9;

    /**
     * A folded text that is compared with thousands of names at every key: names are not taken
     * apart.
     *
     * @param words its words; those that have other signs within begin no word of a name
     * @param sound its skeleton
     */
    private record Query(String text, List<String> words, String sound) {
        static Query of(String text) {
            return new Query(text, List.of(text.split("\\s+")), SearchFold.of(text));
        }

        /** Returns 0 for an equal name, 1 prefix, 2 prefixes of words, …, 9 no match. */
        int rank(String name) {
            if (name.startsWith(text)) {
                return name.length() == text.length() ? 0 : 1;
            }
            if (words.stream().allMatch(word -> beginsAWord(name, word))) {
                return 2;
            }
            if (text.length() > 1 && isInitials(name)) {
                return 3;
            }
            if (sound.length() > 2 && SearchFold.of(name).startsWith(sound)) {
                return 4;
            }
            return text.length() > 2 && name.contains(text) ? 5 : NONE;
        }

        private static boolean beginsAWord(String name, String word) {
            int at = wordStart(name, 0);
            while (at < name.length() && !name.startsWith(word, at)) {
                at = wordStart(name, wordEnd(name, at));
            }
            return at < name.length() && wordEnd(word, 0) == word.length();
        }

        private boolean isInitials(String name) {
            int at = wordStart(name, 0);
            int same = 0;
            while (at < name.length() && same < text.length()) {
                if (name.charAt(at) != text.charAt(same)) {
                    return false;
                }
                same++;
                at = wordStart(name, wordEnd(name, at));
            }
            return same == text.length();
        }

        private static int wordStart(String name, int from) {
            int at = from;
            while (at < name.length() && !isInWord(name.codePointAt(at))) {
                at += Character.charCount(name.codePointAt(at));
            }
            return at;
        }

        private static int wordEnd(String name, int from) {
            int at = from;
            while (at < name.length() && isInWord(name.codePointAt(at))) {
                at += Character.charCount(name.codePointAt(at));
            }
            return at;
        }

        /** Returns whether a character is a letter or any number, also a fraction or a power. */
        private static boolean isInWord(int character) {
            int type = Character.getType(character);
            return Character.isLetterOrDigit(character)
                    || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER;
        }
    }
}
