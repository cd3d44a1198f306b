package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.party.Person;

/** Rules of the narrative. */
public final class NarrativeRules {
    /** Code of what is said of circumstances that are too short. */
    public static final String TOO_SHORT = "NAR-001";

    /** Code of the stop for circumstances that were composed and nobody has read. */
    static final String NOT_READ = "NAR-003";

    private static final int MIN_LENGTH = 100;

    private NarrativeRules() {}

    static void check(Seizure seizure, Findings findings) {
        String text = seizure.narrative().circumstances();
        int length = text == null ? 0 : text.strip().length();
        if (length < MIN_LENGTH) {
            findings.addOnSubmit(
                    seizure.header().isSeizure() ? Severity.STOP : Severity.HINT,
                    TOO_SHORT,
                    NARRATIVE_CIRCUMSTANCES.pointer(),
                    MIN_LENGTH,
                    length);
        }
        String summary = Texts.orEmpty(seizure.narrative().summary());
        checkNoNames(summary, seizure.parties().persons(), findings);
    }

    /**
     * Requires a summary without names: it is distributed outside the service, names are not (H17).
     */
    private static void checkNoNames(String summary, List<Person> persons, Findings findings) {
        persons.stream()
                .flatMap(p -> Stream.of(p.surname(), p.names().surnameLatin()))
                .filter(Predicate.not(Texts::isBlank))
                .filter(surname -> SurnameMatcher.isNamed(Texts.orEmpty(surname), summary))
                .findFirst()
                .ifPresent(surname ->
                        findings.question("NAR-002", NARRATIVE_SUMMARY.pointer(), surname));
    }

    /**
     * Finds a surname in a text. A surname has endings in Russian for case and gender (Каримова,
     * Каримовой; Достоевский, Достоевского), in English an <em>s</em>; the stems are compared.
     */
    private static final class SurnameMatcher {
        private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");

        private static final List<String> CYRILLIC =
                folded(
                        "а у е ы и о я ю й ь ом ем ой ей ою ею ий ый ое ая яя ую юю ым им ых их"
                                + " ого его ому ему ам ям ах ях ами ями ыми ими");

        /** Endings of Karimova, Karimovs and Karimovas. */
        private static final List<String> LATIN = folded("a s as");

        /** Longest ending of the surname itself. */
        private static final int OWN_ENDING = 2;

        private static final int SHORTEST = 2;

        /** Longest short stem; a short one begins many other words, so it must be capitalised. */
        private static final int SHORT = 3;

        private SurnameMatcher() {}

        /**
         * Returns whether a text contains a surname, or a part of a hyphenated one. Short names
         * count only with a capital letter: Ли is a surname, ли is a particle.
         */
        static boolean isNamed(String surname, String text) {
            String folded = Texts.fold(text);
            return words(surname)
                    .filter(name -> folded.contains(beginning(name)))
                    .anyMatch(name -> words(text).anyMatch(word -> matches(name, word)));
        }

        /**
         * Returns what a word of this name begins with, folded: all its stems are as long at least.
         */
        private static String beginning(String name) {
            String folded = Texts.fold(name);
            return folded.substring(0, Math.max(SHORTEST, folded.length() - OWN_ENDING));
        }

        private static Stream<String> words(String text) {
            return BETWEEN.splitAsStream(text)
                    .filter(word -> Texts.fold(word).length() >= SHORTEST);
        }

        private static boolean matches(String name, String word) {
            String beginning = beginning(name);
            if (!Texts.fold(word).startsWith(beginning)) {
                return false;
            }
            int least = beginning.length();
            Set<String> stemsOfName = stems(name);
            return stems(word).stream()
                    .filter(stem -> stem.length() >= least && stemsOfName.contains(stem))
                    .anyMatch(stem -> stem.length() > SHORT || isCapitalised(word));
        }

        /** Returns a word and its stems without each possible ending. */
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
                    .anyMatch(
                            c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        }

        private static boolean isCapitalised(String word) {
            return word.codePoints()
                    .filter(Character::isLetter)
                    .limit(1)
                    .anyMatch(Character::isUpperCase);
        }
    }
}
