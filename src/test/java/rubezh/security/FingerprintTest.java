package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String CYRILLIC = "бдфгхжклмнпрствзаиоу";

    @Test
    void wordsAndDigitsParseToTheSameFingerprint() {
        long seed = 51;
        var random = new Random(seed);
        for (int n = 0; n < 1000; n++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            Fingerprint print = Fingerprint.ofKey(key);
            String latin = String.join(" ", print.words()).toUpperCase(Locale.ROOT);
            String cyrillic = String.join("-", print.words(CYRILLIC));
            assertThat(Fingerprint.parse(latin, Fingerprint.LETTERS))
                    .as("seed " + seed)
                    .contains(print);
            assertThat(Fingerprint.parse(cyrillic, CYRILLIC)).contains(print);
            assertThat(Fingerprint.parse(print.grouped(), Fingerprint.LETTERS)).contains(print);
        }
    }

    @Test
    void aFingerprintIsEightWordsOfFiveLetters() {
        Fingerprint print = new Fingerprint("7f00000100000000000000000000ffff");
        assertThat(print.words())
                .containsExactly(
                        "lusab", "babad", "babab", "babab", "babab", "babab", "babab", "zuzuz");
        assertThat(print.grouped()).isEqualTo("7f00 0001 0000 0000 0000 0000 0000 ffff");
    }

    @Test
    void otherTextIsNotAFingerprint() {
        for (String typed : new String[] {"", "7f", "lusab", "x".repeat(40), "zz".repeat(16)}) {
            assertThat(Fingerprint.parse(typed, Fingerprint.LETTERS)).isEmpty();
        }
    }

    @Test
    void aKeyOfSmallOrderIsInvalid() {
        byte[] zero = new byte[32];
        byte[] one = HexFormat.of().parseHex("01" + "00".repeat(31));
        byte[] signature = HexFormat.of().parseHex("01" + "00".repeat(63));
        assertThat(new SignatureCheck().verify(zero, new byte[0], signature)).isFalse();
        assertThat(new SignatureCheck().verify(one, new byte[0], signature)).isFalse();
        assertThat(new SignatureCheck().verify(one, new byte[0], new byte[0])).isFalse();
    }
}
