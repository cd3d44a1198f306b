package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.text.Language;

/** Two officers read the words of a key to each other, each in his own language. */
class KeyWordsTest {
    @Test
    void wordsOfEitherLanguageAreThoseOfTheSameKey() {
        long seed = 51;
        var random = new Random(seed);
        for (int n = 0; n < 100; n++) {
            KeyWords words = random(random).words();
            for (Language language : Language.values()) {
                String typed = words.text(language).toUpperCase(language.locale());
                assertThat(KeyWords.parse(typed)).as("seed " + seed).contains(words);
                String listed = "1. " + String.join("\n", words.in(language));
                assertThat(KeyWords.parse(listed)).contains(words);
            }
        }
    }

    private static Fingerprint random(Random random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Fingerprint.ofKey(key);
    }

    /** The same example stands in the document of the format. */
    @Test
    void theWordsAreTheFirstEightBytesOfTheFingerprintHashed4096Times() {
        KeyWords words = new Fingerprint("7f00000100000000000000000000ffff").words();
        assertThat(words.numbers()).containsExactly(190, 141, 211, 255, 3, 123, 106, 255);
        assertThat(words.text(Language.EN))
                .isEqualTo("lock · lilac · wheel · volcano · stone · milk · banana · volcano");
        assertThat(words.text(Language.RU))
                .isEqualTo("замок · сирень · колесо · вулкан · камень · молоко · банан · вулкан");
    }

    @Test
    void keysThatDifferInOneBitHaveOtherWords() {
        Set<KeyWords> seen = new HashSet<>();
        for (String digit : List.of("0", "1", "2", "4", "8")) {
            seen.add(new Fingerprint("0".repeat(31) + digit).words());
        }
        assertThat(seen).hasSize(5);
    }

    @Test
    void lessThanEightWordsOrAnotherWordAreNoKey() {
        String words = new Fingerprint("0".repeat(32)).words().text(Language.EN);
        assertThat(KeyWords.parse(words.substring(words.indexOf('·')))).isEmpty();
        assertThat(KeyWords.parse(words + " · shore")).isEmpty();
        assertThat(KeyWords.parse(words.replaceFirst("^\\w+", "tajaj"))).isEmpty();
        assertThat(KeyWords.parse("")).isEmpty();
    }
}
