package rubezh.security.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.security.EncryptionKeyPair;

/** Files encrypted to keys open with each of them, and whole or not at all. */
class AgeFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PIECE = 1 << 16;
    private static final EncryptionKeyPair OURS = EncryptionKeyPair.random(RANDOM);
    private static final EncryptionKeyPair THEIRS = EncryptionKeyPair.random(RANDOM);

    private static byte[] encrypted(byte[] plain, EncryptionKeyPair... keys) throws IOException {
        var out = new ByteArrayOutputStream();
        List<byte[]> recipients = Arrays.stream(keys).map(EncryptionKeyPair::publicKey).toList();
        try (var channel = FileEncryptor.encrypt(Channels.newChannel(out), recipients);
                var stream = Channels.newOutputStream(channel)) {
            stream.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] decrypted(byte[] file, EncryptionKeyPair... keys) throws IOException {
        var in = Channels.newChannel(new ByteArrayInputStream(file));
        try (var channel = new FileDecryptor(List.of(keys)).decrypt(in);
                var stream = Channels.newInputStream(channel)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        return plain;
    }

    private static boolean isForOthers(byte[] file, EncryptionKeyPair... keys) {
        try {
            decrypted(file, keys);
            throw new AssertionError("opened");
        } catch (UndecryptableFileException e) {
            return e.isForOthers();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileOpensWithEachOfItsKeys() throws IOException {
        for (int size : new int[] {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_000}) {
            byte[] file = encrypted(bytes(size), OURS, THEIRS);
            assertThat(FileDecryptor.isEncrypted(file)).isTrue();
            assertThat(decrypted(file, OURS)).as("%d bytes", size).isEqualTo(bytes(size));
            assertThat(decrypted(file, THEIRS)).as("%d bytes", size).isEqualTo(bytes(size));
        }
    }

    @Test
    void aFileOpensWithAFormerKeyToo() throws IOException {
        assertThat(decrypted(encrypted(bytes(9), THEIRS), OURS, THEIRS)).isEqualTo(bytes(9));
    }

    @Test
    void aFileForOthersIsNotCalledDamaged() throws IOException {
        byte[] file = encrypted(bytes(100), THEIRS);
        assertThat(isForOthers(file, OURS)).isTrue();
        assertThat(isForOthers(file)).isTrue();
    }

    @Test
    void aFileCutAnywhereDoesNotOpen() throws IOException {
        byte[] file = encrypted(bytes(2 * PIECE + 7), OURS);
        int header = file.length - (2 * PIECE + 7) - 3 * 16;
        IntStream cuts =
                IntStream.concat(
                        IntStream.range(0, header),
                        IntStream.of(
                                header,
                                header + PIECE + 16,
                                header + 2 * (PIECE + 16),
                                file.length - 1));
        cuts.forEach(end ->
                assertThatThrownBy(() -> decrypted(Arrays.copyOf(file, end), OURS))
                        .as("cut at %d of %d", end, file.length)
                        .isInstanceOf(UndecryptableFileException.class));
    }

    @Test
    void aFileWithAnyByteChangedDoesNotOpen() throws IOException {
        byte[] file = encrypted(bytes(50), OURS);
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> decrypted(changed, OURS))
                    .as("byte %d of %d", at, file.length)
                    .isInstanceOf(UndecryptableFileException.class);
        }
    }

    @Test
    void aFileWithBytesAddedDoesNotOpen() throws IOException {
        for (int size : new int[] {50, PIECE}) {
            byte[] file = encrypted(bytes(size), OURS);
            byte[] longer = Arrays.copyOf(file, file.length + 1);
            assertThatThrownBy(() -> decrypted(longer, OURS))
                    .isInstanceOf(UndecryptableFileException.class);
        }
    }

    @Test
    void nothingIsEncryptedToAKeyOfLowOrder() {
        assertThatThrownBy(() ->
                        FileEncryptor.encrypt(
                                Channels.newChannel(new ByteArrayOutputStream()),
                                List.of(new byte[EncryptionKeyPair.BYTES])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
