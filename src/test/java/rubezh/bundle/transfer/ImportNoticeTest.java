package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.security.Fingerprint;
import rubezh.text.Language;
import rubezh.text.Messages;

final class ImportNoticeTest {
    private static final Fingerprint KEY = Fingerprint.ofHash("3cd5".repeat(16));
    private static final Fingerprint KNOWN = Fingerprint.ofHash("7f3a".repeat(16));

    /** Two officers read the words to each other, each from a window of his language. */
    @Test
    void theWordsOfAKeyAndOfTheKnownOneAreInTheLanguageOfTheReader() {
        var notice =
                ImportNotice.of(
                        ImportNotice.Kind.KEY_DIFFERS, "KG-KAR", KEY.grouped(), KNOWN.grouped());
        for (Language language : Language.values()) {
            assertThat(notice.arguments(language, pointer -> pointer))
                    .isEqualTo(
                            List.of(
                                    "KG-KAR",
                                    KEY.grouped(),
                                    KEY.words().text(language),
                                    KNOWN.words().text(language)));
        }
    }

    /** A notice keeps its numbers as text, so its sentence must not count by them. */
    @ParameterizedTest
    @EnumSource
    void everyNoticeReadsInBothLanguages(ImportNotice.Kind kind) {
        String key = KEY.grouped();
        String last = kind.name().startsWith("ROSTER") ? "2027-11-28" : key;
        var notice = new ImportNotice(kind, List.of("7", key, key, last));
        for (Language language : Language.values()) {
            Object[] arguments = notice.arguments(language, pointer -> pointer).toArray();
            assertThat(Messages.in(language).text(notice.key(), arguments)).doesNotContain("{");
        }
    }

    @Test
    void otherNoticesSayTheSameInAnyLanguage() {
        var notice = ImportNotice.of(ImportNotice.Kind.WITHHELD, "KG-KAR", 2);
        assertThat(notice.arguments(Language.RU, pointer -> pointer)).isEqualTo(notice.arguments());
    }

    @Test
    void aGapIsToldByItsNumbersAndARosterByItsLastDay() {
        assertThat(
                        ImportNotice.of(ImportNotice.Kind.GAP, "KG-KAR", 2, 5)
                                .arguments(Language.EN, pointer -> pointer))
                .containsExactly("KG-KAR", "2–5");
        assertThat(
                        ImportNotice.of(ImportNotice.Kind.GAP, "KG-KAR", 2, 2)
                                .arguments(Language.EN, pointer -> pointer))
                .containsExactly("KG-KAR", "2");
        var roster = ImportNotice.of(ImportNotice.Kind.ROSTER, 3, 2, "2027-11-28");
        assertThat(roster.arguments(Language.RU, pointer -> pointer))
                .containsExactly("3", "2", "28.11.2027");
    }
}
