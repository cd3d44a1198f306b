package rubezh.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.watch.MatchStrength.EXACT;
import static rubezh.watch.MatchStrength.SIMILAR;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.Repetitions;
import rubezh.watch.WatchSearch.WordVariants;

/** What an entry of the watch list matches, and that the index finds what a full scan finds. */
class WatchIndexTest {
    private static final UUID ID = new UUID(1, 1);
    private static final StepAuthor SUPERVISOR =
            new StepAuthor("Асанов А.", null, List.of(StepAuthor.SUPERVISOR));

    private static WatchEntry entry(WatchKind kind, String text, @Nullable String born) {
        return new WatchEntry(
                kind, text, born, "why", null, null, null, null, null, null, SUPERVISOR);
    }

    private static List<MatchStrength> match(WatchEntry entry, WatchSubject subject) {
        return WatchIndex.of(Map.of(ID, entry)).match(List.of(subject)).stream()
                .map(WatchMatch::strength)
                .toList();
    }

    private static List<MatchStrength> match(WatchKind kind, String listed, String typed) {
        return match(entry(kind, listed, null), WatchSubject.of(kind, "/f", typed, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Сайидов Рустам, Saidov Rustam, EXACT",
        "Saidov Rustam, САИДОВ РУСТАМ АЛИЕВИЧ, EXACT",
        "Saidov Rustam, Rustam Saidov, EXACT",
        "Джалалов Хасан, Dzhalalov Khasan, EXACT",
        "Saidov Rustam, Saidow Rustam, EXACT",
        "Saidov Rustam, Saitov Rustam, SIMILAR",
        "Saidov Rustam, Saidov Rustom, SIMILAR",
        "Saidov Rustam, Саидов Р., SIMILAR",
        "Saidov Rustam, Saidov, SIMILAR",
        "Saidov, Саидов Рустам, SIMILAR",
        "Saidov Rustam, Saidov Timur, NONE",
        "Saidov Rustam, Rustam, NONE",
        "Saidov Rustam, S. Rustam, NONE",
        "Kim Lee, Kin Lee, NONE",
    })
    void aNameMatchesInBothScriptsAndIsSimilarWithOneLetterDifferent(
            String listed, String typed, String expected) {
        assertThat(match(WatchKind.PERSON, listed, typed)).isEqualTo(strengths(expected));
    }

    private static List<MatchStrength> strengths(String expected) {
        return expected.equals("NONE") ? List.of() : List.of(MatchStrength.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1975-03-02, 1975-03-02, EXACT",
        "1975, 1975-03-02, EXACT",
        "1975-03-02, 1975-02-03, SIMILAR",
        "1975-03-02, 1980-03-02, NONE",
        "1975, 1980-03-02, NONE",
        "1975-03-02, , SIMILAR",
        ", 1980-03-02, EXACT",
    })
    void aDateOfBirthDecidesAboutTheSameName(String listed, String born, String expected) {
        LocalDate birth = born == null ? null : LocalDate.parse(born);
        var subject = WatchSubject.of(WatchKind.PERSON, "/f", "Саидов Рустам", birth);
        assertThat(match(entry(WatchKind.PERSON, "Saidov Rustam", listed), subject))
                .isEqualTo(strengths(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "01 KG 123 АВС, 01kg-123abc, EXACT",
        "A123BC, А 123 ВС, EXACT",
        "01KG123ABC, O1KG123ABC, SIMILAR",
        "01KG123ABC, 01KG124ABC, NONE",
    })
    void aPlateMatchesWhateverTheBlanksAndTheKeyboard(
            String listed, String typed, String expected) {
        assertThat(match(WatchKind.PLATE, listed, typed)).isEqualTo(strengths(expected));
        assertThat(match(WatchKind.DOCUMENT, listed, typed)).isEqualTo(strengths(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "lion crown, 'pressed: Lion Crown, blue', EXACT",
        "корона, надпись КОРОНА, EXACT",
        "lion crown, crown above a lion, SIMILAR",
        "lion crown, lion, NONE",
    })
    void aMarkMatchesByItsWords(String listed, String typed, String expected) {
        assertThat(match(WatchKind.MARK, listed, typed)).isEqualTo(strengths(expected));
    }

    /** The search of the register asks for them, the index compares: both must mean the same. */
    @ParameterizedTest
    @CsvSource({"karimov, 26", "kim, 0", "kimov, 26", "ბერიძე, 50"})
    void theVariantsOfAWordAreAllThatAreAlike(String word, int letters) {
        Set<String> variants = WordVariants.of(word);
        assertThat(variants).contains(word).allMatch(one -> WatchComparison.isAlike(one, word));
        if (letters == 0) {
            assertThat(variants).containsExactly(word);
        } else {
            assertThat(variants)
                    .contains(word.charAt(0) + word.substring(2, 3) + word.substring(2));
            assertThat(variants).contains(word.charAt(2) + word, word + word.charAt(2));
            assertThat(variants).hasSizeGreaterThan(letters * word.length());
        }
    }

    @Test
    void kindsAreNotMixed() {
        var subject = WatchSubject.of(WatchKind.DOCUMENT, "/f", "01KG123ABC", null);
        assertThat(match(entry(WatchKind.PLATE, "01KG123ABC", null), subject)).isEmpty();
    }

    @Test
    void exactMatchesComeFirst() {
        var index =
                WatchIndex.of(
                        Map.of(
                                new UUID(1, 1), entry(WatchKind.PERSON, "Saidov", null),
                                new UUID(1, 2), entry(WatchKind.PERSON, "Saidov Rustam", null)));
        var subject = WatchSubject.of(WatchKind.PERSON, "/f", "Саидов Рустам", null);
        assertThat(index.match(List.of(subject)))
                .extracting(WatchMatch::strength)
                .containsExactly(EXACT, SIMILAR);
    }

    /** The second computation: every entry compared with every value, without an index. */
    @Test
    void theIndexFindsWhatAFullScanFinds() {
        for (int seed = 0; seed < Repetitions.of(200, 20_000); seed++) {
            var random = new Random(seed);
            Map<UUID, WatchEntry> entries = entries(random);
            List<WatchSubject> subjects =
                    IntStream.range(0, 20).mapToObj(_ -> subject(random)).toList();
            var scanned = new TreeSet<String>();
            for (WatchSubject subject : subjects) {
                entries.forEach((id, entry) ->
                        new WatchComparison(entry)
                                .match(subject)
                                .ifPresent(s -> scanned.add(id + " " + subject + " " + s)));
            }
            var indexed = new TreeSet<String>();
            WatchIndex.of(entries)
                    .match(subjects)
                    .forEach(
                            m -> indexed.add(m.entryId() + " " + m.subject() + " " + m.strength()));
            assertThat(indexed).as("seed %d", seed).isEqualTo(scanned);
        }
    }

    private static Map<UUID, WatchEntry> entries(Random random) {
        var entries = new HashMap<UUID, WatchEntry>();
        while (entries.size() < 30) {
            WatchKind kind = WatchKind.values()[random.nextInt(4)];
            String born = random.nextInt(3) == 0 ? "197" + random.nextInt(3) : null;
            WatchEntry entry =
                    entry(kind, text(kind, random), kind == WatchKind.PERSON ? born : null);
            if (WatchFold.isComparable(entry)) {
                entries.put(new UUID(7, entries.size()), entry);
            }
        }
        return entries;
    }

    private static WatchSubject subject(Random random) {
        WatchKind kind = WatchKind.values()[random.nextInt(4)];
        LocalDate birth =
                random.nextBoolean() ? LocalDate.of(1970 + random.nextInt(3), 3, 2) : null;
        return WatchSubject.of(kind, "/f", text(kind, random), birth);
    }

    /** Returns words or numbers of few letters, so that many are equal or alike. */
    private static String text(WatchKind kind, Random random) {
        String letters = kind.isWords() ? "абсд" : "01OIBSА8";
        var words = new ArrayList<String>();
        for (int i = 0; i <= (kind.isWords() ? random.nextInt(3) : 0); i++) {
            int length = kind.isWords() ? 1 + random.nextInt(6) : 4 + random.nextInt(2);
            words.add(
                    IntStream.range(0, length)
                            .mapToObj(_ ->
                                    letters.substring(random.nextInt(letters.length()))
                                            .substring(0, 1))
                            .collect(Collectors.joining()));
        }
        return String.join(" ", words);
    }

    @Test
    void aLookUpAmongTenThousandEntriesComparesFewOfThem() {
        var random = new Random(20261127);
        var entries = new HashMap<UUID, WatchEntry>();
        for (int i = 0; i < 10_000; i++) {
            String surname = surname(random) + " Name" + i;
            entries.put(new UUID(9, i), entry(WatchKind.PERSON, surname, null));
        }
        entries.put(ID, entry(WatchKind.PERSON, "Саидов Рустам", null));
        var typed = WatchSubject.of(WatchKind.PERSON, "/f", "Saidov Rustam Alievich", null);
        assertThat(WatchIndex.of(entries).candidates(typed).size()).isBetween(1, 20);
    }

    private static String surname(Random random) {
        return IntStream.range(0, 7)
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }
}
