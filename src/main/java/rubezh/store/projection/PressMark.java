package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.SearchFold;

/**
 * Marks of goods, a logo or press stamp (G17), as a set of words. Two marks are the same if their
 * words are, in any order, case and script.
 *
 * <pre>{@code
 * PressMark.words("«Скорпион», 999") // equal to PressMark.words("999 SKORPION")
 * PressMark.words("без маркировки") // empty
 * }</pre>
 *
 * @see SearchFold
 */
public final class PressMark {
    /** Texts that say that there is no mark or that it is not known, one a line. */
    private static final String NO_MARK_TEXTS =
            """
            нет
            б/н
            без маркировки
            без меток
            без надписей
            без логотипа
            маркировка отсутствует
            маркировки нет
            отсутствует
            отсутствуют
            не установлена
            неизвестно
            no
            none
            nil
            n/a
            no mark
            no marks
            no logo
            unmarked
            without marks
            unknown
            """;

    private static final Set<String> NO_MARK =
            NO_MARK_TEXTS.lines().map(PressMark::sorted).collect(Collectors.toUnmodifiableSet());

    private PressMark() {}

    /**
     * Returns the folded words of a mark, distinct and sorted, joined by a blank; empty if there is
     * no mark or the text says so.
     */
    public static String words(@Nullable String marks) {
        String words = marks == null ? "" : sorted(marks);
        return NO_MARK.contains(words) ? "" : words;
    }

    private static String sorted(String text) {
        return String.join(" ", new TreeSet<>(List.of(SearchFold.of(text).split(" "))));
    }
}
