package rubezh.security;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Sealer of streams in chunks of 64 KiB, the size at which AES-GCM of the JDK is fastest; long ones
 * are sealed and opened by the library of the operating system, which gives the same bytes. Format:
 * salt of 32 bytes, which with the key derives the stream key, then the chunks with a tag each. The
 * nonce is the chunk number, and the associated data marks the last chunk, so that chunks cannot be
 * swapped, omitted or truncated.
 *
 * @see Sealer
 */
public final class ChunkSealer {
    /** Plaintext bytes per chunk. */
    public static final int CHUNK = 64 * 1024;

    /** Chunks from which on looking for the library of the system takes less than it saves. */
    static final int LONG = 128;

    /** Bytes of the salt before the first chunk. */
    public static final int SALT = 32;

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
            int size =
                    stream.next(ByteBuffer.wrap(in), last, ByteBuffer.wrap(out), stream.number + 1);
            sealed.write(out, 0, size);
            in = next;
        } while (!last);
    }

    /** Returns the length of a sealed stream, given that of its plaintext. */
    public static long sealedLength(int length) {
        return SALT + length + (long) chunks(length) * AesGcmSealer.TAG;
    }

    /** Returns where a chunk begins in the sealed stream. */
    public static long sealedOffset(int chunk) {
        return SALT + (long) chunk * (CHUNK + AesGcmSealer.TAG);
    }

    /** Returns the number of chunks of a plaintext; an empty one has an empty chunk. */
    public static int chunks(int length) {
        return Math.max(1, Math.ceilDiv(length, CHUNK));
    }

    /**
     * Opens some neighbouring chunks of a sealed stream; on any thread, several at once.
     *
     * @param salt first {@link #SALT} bytes of the sealed stream
     * @param sealed the chunks with their tags
     * @param plain plaintext of the whole stream, of its length; receives that of the chunks
     * @param first number of the first chunk, from 0
     * @throws Fault {@code SEC-006} if they were changed, cut, swapped, sealed with another key, or
     *     the stream has another length
     */
    public void open(
            byte[] salt, byte[] associatedData, ByteBuffer sealed, byte[] plain, int first) {
        var stream = new ChunkCipher(Cipher.DECRYPT_MODE, salt, associatedData);
        stream.number = first;
        int offset = first * CHUNK;
        do {
            int size = Math.min(CHUNK, plain.length - offset);
            if (sealed.remaining() < size + AesGcmSealer.TAG) {
                throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
            }
            ByteBuffer in = sealed.slice(sealed.position(), size + AesGcmSealer.TAG);
            sealed.position(sealed.position() + in.remaining());
            stream.next(
                    in,
                    offset + size == plain.length,
                    ByteBuffer.wrap(plain, offset, size),
                    chunks(plain.length));
            offset += size;
        } while (sealed.hasRemaining());
    }

    private final class ChunkCipher {
        private final int mode;
        private final ErasableKey streamKey;
        private final byte[] associatedData;
        private @Nullable Cipher cipher;
        private long number;

        ChunkCipher(int mode, byte[] salt, byte[] associatedData) {
            this.mode = mode;
            this.associatedData = associatedData;
            byte[] input = key.getEncoded();
            this.streamKey =
                    new ErasableKey(DataKey.hkdf(input, salt, associatedData, DataKey.BYTES));
            Arrays.fill(input, (byte) 0);
        }

        /**
         * @param chunks number of chunks of the stream that are known of
         */
        int next(ByteBuffer in, boolean last, ByteBuffer out, long chunks) {
            byte[] nonce = ByteBuffer.allocate(AesGcmSealer.NONCE).putLong(4, number++).array();
            byte[] bound = Arrays.copyOf(associatedData, associatedData.length + 1);
            bound[associatedData.length] = (byte) (last ? 1 : 0);
            NativeAesGcm library = chunks < LONG ? null : NativeAesGcm.ofTheSystem();
            try {
                return library == null
                        ? byJdk(nonce, bound, in, out)
                        : by(library, nonce, bound, in, out);
            } catch (GeneralSecurityException e) {
                throw damagedFault(e);
            }
        }

        private int by(
                NativeAesGcm library, byte[] nonce, byte[] bound, ByteBuffer in, ByteBuffer out)
                throws GeneralSecurityException {
            byte[] keyCopy = streamKey.getEncoded();
            try {
                var message = new NativeAesGcm.Message(keyCopy, nonce, bound);
                return mode == Cipher.ENCRYPT_MODE
                        ? library.seal(message, in, out)
                        : library.open(message, in, out);
            } finally {
                Arrays.fill(keyCopy, (byte) 0);
            }
        }

        private int byJdk(byte[] nonce, byte[] bound, ByteBuffer in, ByteBuffer out)
                throws GeneralSecurityException {
            Cipher kept = cipher == null ? KeptCiphers.create() : cipher;
            cipher = kept;
            kept.init(mode, streamKey, new GCMParameterSpec(AesGcmSealer.TAG * 8, nonce));
            kept.updateAAD(bound);
            return kept.doFinal(in, out);
        }

        private RuntimeException damagedFault(@Nullable Throwable cause) {
            return mode == Cipher.DECRYPT_MODE
                    ? new Fault(cause, Fault.Exit.UNVERIFIED, "SEC-006")
                    : new IllegalStateException(cause);
        }
    }
}
