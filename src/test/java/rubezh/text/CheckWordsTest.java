package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class CheckWordsTest {
    @Test
    void aNumberHasAWordOfTheSameMeaningInEachLanguage() {
        String hash = "00ff10" + "ab".repeat(29);
        assertThat(CheckWords.ofHash(hash, Language.RU)).startsWith("берег · вулкан · снег · ");
        assertThat(CheckWords.ofHash(hash, Language.EN)).startsWith("shore · volcano · snow · ");
    }

    @Test
    void everyWordLeadsBackToItsNumberHoweverItIsTyped() {
        for (Language language : Language.values()) {
            List<String> words =
                    IntStream.range(0, 256).mapToObj(n -> CheckWords.word(n, language)).toList();
            for (int number = 0; number < 256; number++) {
                String typed = words.get(number).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
                assertThat(CheckWords.number(typed)).as(typed).hasValue(number);
            }
        }
    }

    @Test
    void anotherWordHasNoNumber() {
        assertThat(CheckWords.number("кафуж")).isEmpty();
        assertThat(CheckWords.number("")).isEmpty();
    }
}
