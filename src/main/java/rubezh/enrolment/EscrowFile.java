package rubezh.enrolment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import rubezh.bundle.format.BundleError;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.FileEncryptor;
import rubezh.security.encryption.UndecryptableFileException;
import rubezh.text.Fault;

/** Encrypted file of a {@link RecoveryEscrow}. It is opened in memory, never on the disk. */
final class EscrowFile {
    /** Greatest size of what is encrypted, bytes. */
    private static final int MAX_BYTES = 1 << 16;

    private EscrowFile() {}

    /**
     * @param keys keys of those who can open it, X25519, raw; each is enough
     */
    static byte[] encrypt(byte[] plain, List<byte[]> keys) {
        var file = new ByteArrayOutputStream();
        try (var out = FileEncryptor.encrypt(Channels.newChannel(file), keys)) {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * Opens a file with the keys of this installation.
     *
     * @throws Fault {@code ENR-015} if it is none or damaged, {@code ENR-016} if it is for others;
     *     {@code BND-025}, {@code BND-041}, {@code BND-043} or {@code BND-044} if it cannot be read
     */
    static RecoveryEscrow open(Path file, List<EncryptionKeyPair> keys) {
        BundleError.checkNoFolder(file);
        String name = String.valueOf(file.getFileName());
        try (var in = FileChannel.open(file);
                ReadableByteChannel plain = new FileDecryptor(keys).decrypt(in)) {
            return RecoveryEscrow.of(readAll(plain), name);
        } catch (UndecryptableFileException e) {
            String code = e.isForOthers() ? "ENR-016" : "ENR-015";
            throw new Fault(e, Fault.Exit.UNVERIFIED, code, name);
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    /** Returns what is encrypted; of a larger file a part, which is no signed line. */
    private static byte[] readAll(ReadableByteChannel plain) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(MAX_BYTES);
        while (buffer.hasRemaining() && plain.read(buffer) >= 0) {}
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
