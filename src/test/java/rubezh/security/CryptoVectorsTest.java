package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T15: each primitive gives what its standard prints. Canonical JSON has a test of its own. */
final class CryptoVectorsTest {
    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void signaturesAreThoseOfEd25519(
            String privateKey, String publicKey, String message, String signature) {
        var signer = new InstallationSigner(new UUID(0, 1), hex(privateKey));
        assertThat(hex(signer.publicKey())).isEqualTo(publicKey);
        assertThat(hex(signer.sign(hex(message)))).isEqualTo(signature);
        assertThat(new SignatureCheck().verify(hex(publicKey), hex(message), hex(signature)))
                .isTrue();
    }

    /** RFC 7748, section 5.2, first vector. */
    @Test
    void agreementIsThatOfX25519() {
        byte[] shared = new byte[X25519.POINT_SIZE];
        X25519.calculateAgreement(
                hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
                0,
                hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
                0,
                shared,
                0);
        assertThat(hex(shared))
                .isEqualTo("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    }

    /** RFC 5869, appendix A.1. */
    @Test
    void keysAreDerivedAsByHkdf() {
        byte[] input = new byte[22];
        Arrays.fill(input, (byte) 0x0b);
        byte[] derived =
                DataKey.hkdf(
                        input, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42);
        assertThat(hex(derived))
                .isEqualTo(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                + "34007208d5b887185865");
    }

    /** The specification of GCM (McGrew and Viega), test case 16: nonce, ciphertext, tag. */
    @Test
    void sealedBytesAreThoseOfAesGcm() {
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] sealed =
                hex(
                        "cafebabefacedbaddecaf888"
                                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                + "76fc6ece0f4e1768cddf8853bb2d551b");
        byte[] plain =
                AesGcmSealer.open(
                        new SecretKeySpec(key, "AES"),
                        sealed,
                        hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        assertThat(hex(plain))
                .isEqualTo(
                        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    /** A vector of the reference implementation of Argon2 (version 1.3, 64 MiB, one lane). */
    @Test
    void passwordsAreHashedAsByArgon2id() {
        byte[] hash =
                PasswordHash.ARGON2ID.derive(
                        "password".getBytes(StandardCharsets.US_ASCII),
                        "somesalt".getBytes(StandardCharsets.US_ASCII),
                        new PasswordHashCost(65_536, 2, 1));
        assertThat(hex(hash))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }
}
