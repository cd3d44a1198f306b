package rubezh.domain.seizure.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.seizure.Texts;

/**
 * Looks for a surname in a text. Russian gives it an ending for each case and gender (Каримова,
 * Каримовой; Достоевский, Достоевского), English an <em>s</em>: what is left without an ending is
 * compared.
 */
final class SurnameMatcher {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");

    private static final List<String> CYRILLIC =
            folded(
                    "а у е ы и о я ю й ь ом ем ой ей ою ею ий ый ое ая яя ую юю ым им ых их"
                            + " ого его ому ему ам ям ах ях ами ями ыми ими");

    /** Karimova is the wife of Karimov; the Karimovs are both. */
    private static final List<String> LATIN = folded("a s as");

    /** An ending has up to three letters; that of the surname itself up to two. */
    private static final int OWN_ENDING = 2;

    private static final int SHORTEST = 2;

    /** Least length: a shorter name is the beginning or the whole of many other words. */
    private static final int SHORT = 3;

    private SurnameMatcher() {}

    /**
     * Tells whether a text names somebody of a surname, or of a part of it that stands after a
     * hyphen. Short names count only where they begin with a capital letter: Ли is a surname, ли is
     * a particle.
     */
    static boolean isNamed(String surname, String text) {
        List<String> words = words(text).toList();
        return words(surname).anyMatch(name -> words.stream().anyMatch(word -> isOf(name, word)));
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(text).filter(word -> Texts.fold(word).length() >= SHORTEST);
    }

    private static boolean isOf(String name, String word) {
        int least = Math.max(SHORTEST, Texts.fold(name).length() - OWN_ENDING);
        Set<String> ofName = stems(name);
        return stems(word).stream()
                .filter(stem -> stem.length() >= least && ofName.contains(stem))
                .anyMatch(stem -> stem.length() > SHORT || isCapitalised(word));
    }

    /** Returns a word as it is and without each ending it may have. */
    private static Set<String> stems(String word) {
        String folded = Texts.fold(word);
        Stream<String> bare =
                (isCyrillic(word) ? CYRILLIC : LATIN)
                        .stream()
                                .filter(folded::endsWith)
                                .map(ending ->
                                        folded.substring(0, folded.length() - ending.length()));
        return Stream.concat(Stream.of(folded), bare).collect(Collectors.toSet());
    }

    private static List<String> folded(String endings) {
        return Stream.of(endings.split(" ")).map(Texts::fold).toList();
    }

    private static boolean isCyrillic(String word) {
        return word.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static boolean isCapitalised(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(Character::isUpperCase);
    }
}
