package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.bundle.transfer.ImportNotice.Kind;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A notice keeps its numbers as text, so its sentence must not ask for a number. */
class ImportNoticeTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @EnumSource
    void everyNoticeReadsInBothLanguages(Kind kind) {
        var notice = new ImportNotice(kind, List.of("7", KEY, KEY, KEY));
        for (Language language : Language.values()) {
            assertThat(
                            Messages.in(language)
                                    .text(notice.key(), notice.arguments(language).toArray()))
                    .doesNotContain("{");
        }
    }
}
