package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.security.PasswordHash.ARGON2ID;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.text.Fault;

/** Keys, sealing, signatures and passwords, against published test vectors. */
final class SealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final String PASSWORD = "granit kometa lodka venik";

    @Test
    void keysAreDerivedByRfc5869() {
        byte[] key =
                DataKey.hkdf(
                        HEX.parseHex("0b".repeat(22)),
                        HEX.parseHex("000102030405060708090a0b0c"),
                        HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                        42);
        assertThat(HEX.formatHex(key))
                .isEqualTo(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                + "34007208d5b887185865");
    }

    @Test
    void signaturesAreThoseOfRfc8032() {
        var signer =
                new InstallationSigner(
                        new UUID(1, 1),
                        HEX.parseHex(
                                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HEX.formatHex(signer.publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = signer.sign(new byte[0]);
        assertThat(HEX.formatHex(signature))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        var check = new SignatureCheck();
        assertThat(check.verify(signer.publicKey(), new byte[0], signature)).isTrue();
        assertThat(check.verify(signer.publicKey(), new byte[1], signature)).isFalse();
        assertThat(check.verify(new byte[32], new byte[0], signature)).isFalse();
    }

    @Test
    void whatIsSealedWithThePublicKeyOpensWithTheDataKeyOnly() {
        var key = DataKey.random(RANDOM);
        PublicKeySealer own = key.failureSealer(RANDOM);
        var keyless = new PublicKeySealer(own.publicKey(), RANDOM);
        byte[] sealed = keyless.seal(new byte[] {1, 2}, new byte[] {3});
        assertThat(sealed).hasSize(2 + PublicKeySealer.OVERHEAD);
        assertThat(key.failureSealer(RANDOM).open(sealed, new byte[] {3}))
                .isEqualTo(new byte[] {1, 2});
        for (Sealer other : List.of(keyless, DataKey.random(RANDOM).failureSealer(RANDOM))) {
            assertThatThrownBy(() -> other.open(sealed, new byte[] {3})).isInstanceOf(Fault.class);
        }
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> own.open(changed, new byte[] {3})).isInstanceOf(Fault.class);
        }
        assertThatThrownBy(() -> own.open(sealed, new byte[0])).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> own.open(new byte[60], new byte[0])).isInstanceOf(Fault.class);
    }

    @Test
    void keyedHashesDifferByKeyAndUse() {
        var key = DataKey.random(RANDOM);
        byte[] hash = key.keyedHash().of("blob", new byte[] {1});
        assertThat(key.keyedHash().of("blob", new byte[] {1})).isEqualTo(hash).hasSize(32);
        assertThat(key.keyedHash().of("note", new byte[] {1})).isNotEqualTo(hash);
        assertThat(DataKey.random(RANDOM).keyedHash().of("blob", new byte[] {1}))
                .isNotEqualTo(hash);
    }

    @Test
    void sealedBytesOpenOnlyUnchangedAndWithTheirAssociatedData() {
        Sealer sealer = DataKey.random(RANDOM).sealer(DataKey.Purpose.ROW, RANDOM);
        byte[] place = {1};
        byte[] sealed = sealer.seal(new byte[] {7, 8}, place);
        assertThat(sealer.open(sealed, place)).containsExactly(7, 8);
        assertThatThrownBy(() -> sealer.open(sealed, new byte[] {2})).isInstanceOf(Fault.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(changed, place)).isInstanceOf(Fault.class);
        }
    }

    /**
     * None, one and some chunks; so many that the library of the system takes over, in the middle
     * where it is sealed.
     */
    private static final int[] LENGTHS = {
        0,
        1,
        ChunkSealer.CHUNK,
        2 * ChunkSealer.CHUNK + 5,
        (ChunkSealer.LONG - 1) * ChunkSealer.CHUNK,
        (ChunkSealer.LONG + 2) * ChunkSealer.CHUNK + 5
    };

    @Test
    void longStreamsOpenOnlyCompleteAndInOrder() throws IOException {
        var sealer = new ChunkSealer(DataKey.random(RANDOM).derive(DataKey.Purpose.IMAGE), RANDOM);
        for (int length : LENGTHS) {
            byte[] plain = new byte[length];
            new java.util.Random(length).nextBytes(plain);
            var out = new ByteArrayOutputStream();
            sealer.seal(new ByteArrayInputStream(plain), new byte[] {3}, out);
            byte[] sealed = out.toByteArray();
            assertThat(ChunkSealer.sealedLength(length)).isEqualTo(sealed.length);
            assertThat(open(sealer, sealed, length)).isEqualTo(plain);
            byte[] changed = sealed.clone();
            changed[sealed.length - 1] ^= 1;
            assertThatThrownBy(() -> open(sealer, changed, length)).isInstanceOf(Fault.class);
            byte[] cut = Arrays.copyOf(sealed, sealed.length - 1);
            assertThatThrownBy(() -> open(sealer, cut, length)).isInstanceOf(Fault.class);
        }
    }

    /** Opens each chunk by itself, the last one first. */
    private static byte[] open(ChunkSealer sealer, byte[] sealed, int length) {
        byte[] salt = Arrays.copyOf(sealed, ChunkSealer.SALT);
        byte[] plain = new byte[length];
        int step = ChunkSealer.CHUNK + AesGcmSealer.TAG;
        for (int chunk = ChunkSealer.chunks(length) - 1; chunk >= 0; chunk--) {
            int from = ChunkSealer.SALT + chunk * step;
            int size = Math.min(step, sealed.length - from);
            sealer.open(salt, new byte[] {3}, ByteBuffer.wrap(sealed, from, size), plain, chunk);
        }
        return plain;
    }

    @Test
    void aSlotOpensWithItsPasswordOnly() {
        DataKey key = DataKey.random(RANDOM);
        var parameters = new KeySlot.WrapParameters(ARGON2ID, PasswordHashCost.MINIMUM, RANDOM);
        KeySlot slot = KeySlot.wrap(key, "asanov", 1, PASSWORD, parameters);
        assertThat(slot.open(PASSWORD, ARGON2ID).orElseThrow().secret()).isEqualTo(key.secret());
        assertThat(slot.open(PASSWORD + " ", ARGON2ID)).isEmpty();
        var other = new KeySlot("bek", 1, slot.salt(), slot.hashCost(), slot.wrapped());
        assertThat(other.open(PASSWORD, ARGON2ID)).isEmpty();
        assertThat(KeySlot.decoy(PasswordHashCost.MINIMUM).open(PASSWORD, ARGON2ID)).isEmpty();
        assertThatThrownBy(() -> new PasswordHashCost(19 * 1024 - 1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PasswordHashCost.isAcceptable(1024 * 1024 + 1, 3, 4)).isFalse();
        assertThat(PasswordHashCost.STANDARD).isEqualTo(new PasswordHashCost(65_536, 3, 4));
    }

    @Test
    void passwordsAreLongAndNotCommon() {
        var policy = new PasswordPolicy();
        var names = List.of("asanov", "Ош");
        assertThat(policy.check("short", names)).contains(PasswordPolicy.RejectionReason.TOO_SHORT);
        assertThat(policy.check("x".repeat(129), names))
                .contains(PasswordPolicy.RejectionReason.TOO_LONG);
        for (String weak :
                List.of(
                        "passwordpassword1",
                        "aaaaaaaaaaaaaaaaaaaa",
                        "asanovasanovasanov",
                        "qwertyuiopasdfghjkl",
                        "1234567890123456")) {
            assertThat(policy.check(weak, names))
                    .contains(PasswordPolicy.RejectionReason.GUESSABLE);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(policy.check(policy.randomPassphrase(RANDOM), names)).isEmpty();
        }
        assertThat(policy.wordCount()).isGreaterThan(512);
    }

    @Test
    void failedSignInsAreDelayedAndNeverLockedOut() {
        Instant now = Instant.parse("2026-11-24T20:00:00Z");
        var signInThrottle = new SignInThrottle(0, now);
        for (int i = 0; i < 5; i++) {
            assertThat(signInThrottle.delay(now)).isZero();
            signInThrottle = signInThrottle.withFailure(now);
        }
        assertThat(signInThrottle.delay(now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(signInThrottle.withFailure(now).delay(now)).isEqualTo(Duration.ofSeconds(60));
        assertThat(new SignInThrottle(1000, now).delay(now)).isEqualTo(Duration.ofMinutes(15));
        assertThat(new SignInThrottle(1000, now).delay(now.plusSeconds(900))).isZero();
        assertThat(signInThrottle.delay(now.minusSeconds(9999))).isEqualTo(Duration.ofSeconds(30));
    }
}
