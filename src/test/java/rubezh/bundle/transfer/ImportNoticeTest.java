package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.security.Fingerprint;
import rubezh.text.Language;
import rubezh.text.Messages;

final class ImportNoticeTest {
    private static final Fingerprint KEY = Fingerprint.ofHash("3cd5".repeat(16));

    /** Two officers read the words to each other, each from a window of his language. */
    @Test
    void theWordsOfAKeyAreInTheLettersOfTheReader() {
        var notice =
                ImportNotice.of(
                        ImportNotice.Kind.INTRODUCES, "KG-KAR", KEY.grouped(), KEY.phrase());
        String russian = Messages.in(Language.RU).text("exchange.fingerprint.letters");
        assertThat(notice.arguments(Fingerprint.LETTERS)).isEqualTo(notice.arguments());
        assertThat(notice.arguments(russian))
                .isEqualTo(List.of("KG-KAR", KEY.grouped(), String.join(" ", KEY.words(russian))))
                .last()
                .asString()
                .matches("[а-я ]+");
    }

    @Test
    void otherNoticesSayTheSameInAnyLetters() {
        var notice = ImportNotice.of(ImportNotice.Kind.GAP, "KG-KAR", 2, 5);
        assertThat(notice.arguments("абвгдежзийклмнопрсту")).isEqualTo(notice.arguments());
    }
}
