package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.text.KeyboardLayout;

class FingerprintTest {
    @Test
    void digitsParseToTheSameFingerprintHoweverTheyAreTyped() {
        long seed = 51;
        var random = new Random(seed);
        for (int n = 0; n < 1000; n++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            Fingerprint print = Fingerprint.ofKey(key);
            assertThat(Fingerprint.parse(print.grouped())).as("seed " + seed).contains(print);
            assertThat(Fingerprint.parse(print.scanned())).contains(print);
            String inCyrillicLayout = KeyboardLayout.toCyrillic(print.scanned());
            assertThat(Fingerprint.parse(inCyrillicLayout)).contains(print);
        }
    }

    @Test
    void theDigitsAreReadInGroupsOfFour() {
        assertThat(new Fingerprint("7f00000100000000000000000000ffff").grouped())
                .isEqualTo("7f00 0001 0000 0000 0000 0000 0000 ffff");
    }

    @Test
    void otherTextIsNotAFingerprint() {
        for (String typed : new String[] {"", "7f", "shore", "x".repeat(40), "zz".repeat(16)}) {
            assertThat(Fingerprint.parse(typed)).isEmpty();
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
