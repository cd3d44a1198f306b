package rubezh.domain.seizure.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
    /** Messages and digests of the NIST examples for FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void digestsAreThoseOfTheStandard(String message, String hex) {
        assertThat(Sha256.digest(message.getBytes(StandardCharsets.US_ASCII)).hex()).isEqualTo(hex);
    }

    @Test
    void dataInPiecesHasTheDigestOfTheWhole() {
        var digest = Sha256.newDigest();
        digest.update((byte) 'a');
        digest.update(new byte[] {'b', 'c'});
        assertThat(Sha256.of(digest)).isEqualTo(Sha256.digest(new byte[] {'a', 'b', 'c'}));
    }

    @Test
    void otherTextIsNoDigest() {
        for (String text : List.of("", "ab".repeat(31), "ab".repeat(33), "AB".repeat(32))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sha256.of(text));
        }
    }
}
