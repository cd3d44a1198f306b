package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next document number, in the formats of various offices. */
class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource({
        "17, 18",
        "017, 018",
        "099, 100",
        "999, 1000",
        "10/2026-017, 10/2026-018",
        "ПИ-0009, ПИ-0010",
        "17/2026, 18/2026",
        "17/26, 18/26",
        "№ 5 от поста 3, № 5 от поста 4",
        "26, 27",
        "КГ/26/004, КГ/26/005"
    })
    void incrementsTheLastPartThatIsNotTheYear(String number, String next) {
        assertThat(DocumentNumber.next(number, 2026)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"б/н", "17/2025", "2026", "10/2025-017", "12345678901234567890"})
    void isEmptyForAmbiguousNumbers(String number) {
        assertThat(DocumentNumber.next(number, 2026)).isEmpty();
    }

    @Test
    void acceptsAnyText() {
        long seed = Long.getLong("rubezh.seed", 20261124L);
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String text =
                    random.ints(random.nextInt(12), 0, 14)
                            .mapToObj(c -> "0123456789/-№ ".substring(c, c + 1))
                            .reduce("", String::concat);
            DocumentNumber.next(text, 2026)
                    .ifPresent(next ->
                            assertThat(next)
                                    .as("after “%s”, seed %d", text, seed)
                                    .isNotEqualTo(text)
                                    .hasSizeBetween(text.length(), text.length() + 1));
        }
    }
}
