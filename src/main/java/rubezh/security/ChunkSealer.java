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
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Seals long streams in chunks of 64 KiB, the size at which AES-GCM of the JDK runs at memory
 * speed. Form: 32 random bytes, from which with the key the key of this stream is derived, then the
 * chunks with a tag each. The nonce counts the chunks, and the last one says that it is the last:
 * chunks cannot be swapped, left out or cut off.
 */
public final class ChunkSealer {
    /** Bytes of plain text in a chunk. */
    public static final int CHUNK = 64 * 1024;

    private static final int SALT = 32;

    private final SecretKey key;
    private final SecureRandom random;

    public ChunkSealer(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** Seals all of {@code plain} for a place. */
    public void seal(InputStream plain, byte[] place, OutputStream sealed) throws IOException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        sealed.write(salt);
        var stream = new Chunks(Cipher.ENCRYPT_MODE, salt, place);
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
     * Opens a stream whose plain length is known.
     *
     * @throws Fault {@code SEC-006} if it was changed, cut, swapped, sealed with another key or is
     *     of another length
     */
    public byte[] open(InputStream sealed, byte[] place, int length) throws IOException {
        byte[] salt = sealed.readNBytes(SALT);
        byte[] plain = new byte[length];
        var stream = new Chunks(Cipher.DECRYPT_MODE, salt, place);
        int at = 0;
        do {
            int size = Math.min(CHUNK, length - at);
            byte[] in = sealed.readNBytes(size + AesGcmSealer.TAG);
            if (in.length < size + AesGcmSealer.TAG) {
                throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
            }
            at += stream.next(in, at + size == length, plain, at);
        } while (at < length);
        return plain;
    }

    private final class Chunks {
        private final int mode;
        private final SecretKey streamKey;
        private final byte[] place;
        private final Cipher cipher;
        private long number;

        Chunks(int mode, byte[] salt, byte[] place) {
            this.mode = mode;
            this.place = place;
            byte[] derived = DataKey.hkdf(key.getEncoded(), salt, place, DataKey.BYTES);
            this.streamKey = new SecretKeySpec(derived, "AES");
            try {
                this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        int next(byte[] in, boolean last, byte[] out, int at) {
            byte[] nonce = ByteBuffer.allocate(AesGcmSealer.NONCE).putLong(4, number++).array();
            byte[] bound = Arrays.copyOf(place, place.length + 1);
            bound[place.length] = (byte) (last ? 1 : 0);
            try {
                cipher.init(mode, streamKey, new GCMParameterSpec(AesGcmSealer.TAG * 8, nonce));
                cipher.updateAAD(bound);
                return cipher.doFinal(in, 0, in.length, out, at);
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
