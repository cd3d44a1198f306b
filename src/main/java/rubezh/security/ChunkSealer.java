package rubezh.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Sealer of streams in chunks of 64 KiB, the size at which AES-GCM of the JDK is fastest. Format:
 * salt of 32 bytes, which with the key derives the stream key, then the chunks with a tag each. The
 * nonce is the chunk number, and the associated data marks the last chunk, so that chunks cannot be
 * swapped, omitted or truncated.
 *
 * @see Sealer
 */
public final class ChunkSealer {
    /** Plaintext bytes per chunk. */
    public static final int CHUNK = 64 * 1024;

    private static final int SALT = 32;

    private final SecretKey key;
    private final SecureRandom random;

    public ChunkSealer(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Seals a stream.
     *
     * @param associatedData context that the result is bound to
     */
    public void seal(InputStream plain, byte[] associatedData, OutputStream sealed)
            throws IOException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        sealed.write(salt);
        var stream = new ChunkCipher(Cipher.ENCRYPT_MODE, salt, associatedData);
        byte[] in = plain.readNBytes(CHUNK);
        byte[] out = new byte[CHUNK + AesGcmSealer.TAG];
        boolean last;
        do {
            byte[] next = in.length < CHUNK ? new byte[0] : plain.readNBytes(CHUNK);
            last = next.length == 0;
            sealed.write(out, 0, stream.next(in, last, out, 0));
            in = next;
        } while (!last);
    }

    /**
     * Opens a sealed stream of known plaintext length.
     *
     * @throws Fault {@code SEC-006} if it was changed, truncated, swapped, sealed with another key
     *     or has another length
     */
    public byte[] open(InputStream sealed, byte[] associatedData, int length) throws IOException {
        byte[] salt = sealed.readNBytes(SALT);
        byte[] plain = new byte[length];
        var stream = new ChunkCipher(Cipher.DECRYPT_MODE, salt, associatedData);
        int offset = 0;
        do {
            int size = Math.min(CHUNK, length - offset);
            byte[] in = sealed.readNBytes(size + AesGcmSealer.TAG);
            if (in.length < size + AesGcmSealer.TAG) {
                throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
            }
            offset += stream.next(in, offset + size == length, plain, offset);
        } while (offset < length);
        return plain;
    }

    private final class ChunkCipher {
        private final int mode;
        private final ErasableKey streamKey;
        private final byte[] associatedData;
        private final Cipher cipher;
        private long number;

        ChunkCipher(int mode, byte[] salt, byte[] associatedData) {
            this.mode = mode;
            this.associatedData = associatedData;
            byte[] input = key.getEncoded();
            this.streamKey =
                    new ErasableKey(DataKey.hkdf(input, salt, associatedData, DataKey.BYTES));
            Arrays.fill(input, (byte) 0);
            try {
                this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        int next(byte[] in, boolean last, byte[] out, int offset) {
            byte[] nonce = ByteBuffer.allocate(AesGcmSealer.NONCE).putLong(4, number++).array();
            byte[] bound = Arrays.copyOf(associatedData, associatedData.length + 1);
            bound[associatedData.length] = (byte) (last ? 1 : 0);
            try {
                cipher.init(mode, streamKey, new GCMParameterSpec(AesGcmSealer.TAG * 8, nonce));
                cipher.updateAAD(bound);
                return cipher.doFinal(in, 0, in.length, out, offset);
            } catch (GeneralSecurityException e) {
                throw damagedFault(e);
            }
        }

        private RuntimeException damagedFault(@Nullable Throwable cause) {
            return mode == Cipher.DECRYPT_MODE
                    ? new Fault(cause, Fault.Exit.UNVERIFIED, "SEC-006")
                    : new IllegalStateException(cause);
        }
    }
}
