package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import org.junit.jupiter.api.Test;
import rubezh.security.NativeAesGcm.Message;

/** The library of the operating system seals and opens as the JDK does, or is not used. */
class NativeAesGcmTest {
    private static final long SEED = 20_261_203;

    private final Random random = new Random(SEED);

    private static NativeAesGcm system() {
        NativeAesGcm found = NativeAesGcm.of(NativeAesGcm.LIBRARY);
        assumeTrue(found != null || isInstalled(), "there is no libcrypto of OpenSSL 3");
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static boolean isInstalled() {
        try {
            return SymbolLookup.libraryLookup(NativeAesGcm.LIBRARY, Arena.global())
                    .find("EVP_aes_256_gcm")
                    .isPresent();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Message message() {
        return new Message(
                bytes(DataKey.BYTES), bytes(AesGcmSealer.NONCE), bytes(1 + random.nextInt(60)));
    }

    private static byte[] byJdk(int mode, Message message, byte[] in)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(message.key(), "AES"),
                new GCMParameterSpec(AesGcmSealer.TAG * 8, message.nonce()));
        cipher.updateAAD(message.associatedData());
        return cipher.doFinal(in);
    }

    /** Begins somewhere in an array, as callers do; what lies around stays as it is. */
    private static byte[] within(byte[] bytes, int before) {
        byte[] around = new byte[before + bytes.length + 9];
        System.arraycopy(bytes, 0, around, before, bytes.length);
        return around;
    }

    @Test
    void bothSealAndOpenAlike() throws GeneralSecurityException {
        NativeAesGcm system = system();
        for (int i = 0; i < 200; i++) {
            String round = "seed %d, round %d".formatted(SEED, i);
            byte[] plain = bytes(random.nextInt(i < 20 ? i + 1 : 150_000));
            Message message = message();
            byte[] sealed = byJdk(Cipher.ENCRYPT_MODE, message, plain);
            int before = random.nextInt(40);

            byte[] out = within(new byte[sealed.length], before);
            int written =
                    system.seal(
                            message,
                            ByteBuffer.wrap(within(plain, before), before, plain.length),
                            ByteBuffer.wrap(out, before, sealed.length));
            assertThat(written).as(round).isEqualTo(sealed.length);
            assertThat(out).as(round).isEqualTo(within(sealed, before));

            byte[] back = within(new byte[plain.length], before);
            int opened =
                    system.open(
                            message,
                            ByteBuffer.wrap(within(sealed, before), before, sealed.length),
                            ByteBuffer.wrap(back, before, plain.length));
            assertThat(opened).as(round).isEqualTo(plain.length);
            assertThat(back).as(round).isEqualTo(within(plain, before));
        }
    }

    @Test
    void whatWasChangedIsRefusedAndLeavesNothing() throws GeneralSecurityException {
        NativeAesGcm system = system();
        for (int i = 0; i < 200; i++) {
            byte[] plain = bytes(1 + random.nextInt(3_000));
            Message message = message();
            byte[] sealed = byJdk(Cipher.ENCRYPT_MODE, message, plain);
            byte[][] parts = {
                message.key(), message.nonce(), message.associatedData(), sealed, sealed
            };
            byte[] changed = parts[i % parts.length];
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] back = bytes(plain.length);
            assertThatThrownBy(() ->
                            system.open(message, ByteBuffer.wrap(sealed), ByteBuffer.wrap(back)))
                    .as("seed %d, round %d", SEED, i)
                    .isInstanceOf(AEADBadTagException.class);
            assertThat(back).containsOnly(0);
        }
    }

    @Test
    void manyThreadsUseItAtOnce() {
        NativeAesGcm system = system();
        List<Message> messages = Stream.generate(this::message).limit(400).toList();
        assertThat(messages.parallelStream().filter(message -> comesBack(system, message)))
                .hasSameSizeAs(messages);
    }

    private static boolean comesBack(NativeAesGcm system, Message message) {
        byte[] plain = new byte[ChunkSealer.CHUNK];
        Arrays.fill(plain, message.key()[0]);
        byte[] sealed = new byte[plain.length + AesGcmSealer.TAG];
        byte[] back = new byte[plain.length];
        try {
            system.seal(message, ByteBuffer.wrap(plain), ByteBuffer.wrap(sealed));
            system.open(message, ByteBuffer.wrap(sealed), ByteBuffer.wrap(back));
        } catch (AEADBadTagException refused) {
            return false;
        }
        return Arrays.equals(plain, back);
    }

    @Test
    void aLibraryWithoutTheFunctionsIsNotUsed() {
        assertThat(NativeAesGcm.of("libc.so.6")).isNull();
        assertThat(NativeAesGcm.of("no such library")).isNull();
    }
}
