package rubezh.security;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import module java.base;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * AES-256-GCM by the cryptographic library of the operating system (OpenSSL 3, {@code
 * openssl/evp.h}): its code uses the instructions of the processor from the first byte on, that of
 * the JDK after some megabytes, once the second compiler has compiled it. Thread-safe; each message
 * has a context of its own, which the library overwrites when it frees it.
 */
final class NativeAesGcm {
    /** Name of the library of Debian's {@code libssl3}; other systems have none of that name. */
    static final String LIBRARY = "libcrypto.so.3";

    private static final int GET_TAG = 0x10;
    private static final int SET_TAG = 0x11;

    /** Known message of the test vectors of GCM (McGrew and Viega), case 16. */
    private static final byte[] KNOWN_KEY =
            HexFormat.of()
                    .parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");

    private static final byte[] KNOWN_NONCE = HexFormat.of().parseHex("cafebabefacedbaddecaf888");
    private static final byte[] KNOWN_DATA =
            HexFormat.of().parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private static final byte[] KNOWN_PLAIN =
            HexFormat.of()
                    .parseHex(
                            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721"
                                    + "c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    private static final byte[] KNOWN_SEALED =
            HexFormat.of()
                    .parseHex(
                            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8"
                                    + "cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                    + "76fc6ece0f4e1768cddf8853bb2d551b");

    private final MemorySegment cipher;
    private final MethodHandle newContext;
    private final MethodHandle freeContext;
    private final MethodHandle init;
    private final MethodHandle update;
    private final MethodHandle finish;
    private final MethodHandle control;

    /** The library, looked for when the first long stream is sealed or opened. */
    private static final class Library {
        static final @Nullable NativeAesGcm FOUND = of(LIBRARY);
    }

    private NativeAesGcm(SymbolLookup library) throws Throwable {
        cipher =
                (MemorySegment)
                        function(library, "EVP_aes_256_gcm", FunctionDescriptor.of(ADDRESS))
                                .invokeExact();
        newContext = function(library, "EVP_CIPHER_CTX_new", FunctionDescriptor.of(ADDRESS));
        freeContext = function(library, "EVP_CIPHER_CTX_free", FunctionDescriptor.ofVoid(ADDRESS));
        init = function(library, "EVP_CipherInit_ex", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
        update = function(library, "EVP_CipherUpdate", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
        finish = function(library, "EVP_CipherFinal_ex", ADDRESS, ADDRESS);
        control = function(library, "EVP_CIPHER_CTX_ctrl", JAVA_INT, JAVA_INT, ADDRESS);
    }

    /** Returns a function that takes a context first and returns 1 if it has done its work. */
    private static MethodHandle function(
            SymbolLookup library, String name, MemoryLayout... arguments) {
        var all = new ArrayList<MemoryLayout>(List.of(ADDRESS));
        all.addAll(List.of(arguments));
        return function(
                library, name, FunctionDescriptor.of(JAVA_INT, all.toArray(MemoryLayout[]::new)));
    }

    /** Critical: arrays are passed as they are, as a call is over in less than a millisecond. */
    private static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor signature) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), signature, Linker.Option.critical(true));
    }

    /** Returns that of the operating system; null if there is none that can be believed. */
    static @Nullable NativeAesGcm ofTheSystem() {
        return Library.FOUND;
    }

    /** Returns that of a library; null if there is none that can be believed. */
    static @Nullable NativeAesGcm of(String name) {
        try {
            var found = new NativeAesGcm(SymbolLookup.libraryLookup(name, Arena.global()));
            if (found.isRight()) {
                return found;
            }
            // Not a field: the logging loads long.
            LoggerFactory.getLogger(NativeAesGcm.class)
                    .warn("libcrypto seals a known message wrongly; it is not used");
        } catch (IllegalArgumentException
                | NoSuchElementException
                | UnsupportedOperationException none) {
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable neverThrownByC) {
            throw new IllegalStateException(neverThrownByC);
        }
        return null;
    }

    /** Returns whether it seals and opens a known message, and refuses one that was changed. */
    private boolean isRight() throws GeneralSecurityException {
        byte[] sealed = new byte[KNOWN_SEALED.length];
        byte[] plain = new byte[KNOWN_PLAIN.length];
        byte[] changed = KNOWN_SEALED.clone();
        changed[0] ^= 1;
        var message = new Message(KNOWN_KEY.clone(), KNOWN_NONCE, KNOWN_DATA);
        seal(message, ByteBuffer.wrap(KNOWN_PLAIN), ByteBuffer.wrap(sealed));
        open(message, ByteBuffer.wrap(KNOWN_SEALED), ByteBuffer.wrap(plain));
        try {
            open(message, ByteBuffer.wrap(changed), ByteBuffer.allocate(plain.length));
            return false;
        } catch (AEADBadTagException refused) {
            return Arrays.equals(sealed, KNOWN_SEALED) && Arrays.equals(plain, KNOWN_PLAIN);
        }
    }

    /**
     * What a message is sealed with.
     *
     * @param key 32 bytes
     * @param nonce 12 bytes
     * @param associatedData one byte at least
     */
    record Message(byte[] key, byte[] nonce, byte[] associatedData) {}

    /**
     * Seals a message.
     *
     * @param plain buffer with an array, read to its limit
     * @param sealed buffer with an array; receives the sealed bytes and the tag of 16 bytes
     * @return number of bytes written
     */
    int seal(Message message, ByteBuffer plain, ByteBuffer sealed) {
        int length = plain.remaining();
        byte[] tag = new byte[AesGcmSealer.TAG];
        require(run(message, true, plain, sealed.slice(sealed.position(), length), tag));
        sealed.put(sealed.position() + length, tag);
        return length + tag.length;
    }

    /**
     * Opens a message.
     *
     * @param sealed buffer with an array: the sealed bytes and the tag, read to its limit
     * @param plain buffer with an array; has zeros where the message was, if it was changed
     * @return number of bytes written
     * @throws AEADBadTagException if it was changed or sealed with something else
     */
    int open(Message message, ByteBuffer sealed, ByteBuffer plain) throws AEADBadTagException {
        byte[] tag = new byte[AesGcmSealer.TAG];
        int length = sealed.remaining() - tag.length;
        sealed.get(sealed.position() + length, tag);
        ByteBuffer in = sealed.slice(sealed.position(), length);
        ByteBuffer out = plain.slice(plain.position(), length);
        if (!run(message, false, in, out, tag)) {
            MemorySegment.ofBuffer(out).fill((byte) 0);
            throw new AEADBadTagException();
        }
        return length;
    }

    /**
     * Returns whether the tag is right, where it is not made.
     *
     * @param tag the tag to be compared, or receives it
     */
    private boolean run(Message message, boolean seals, ByteBuffer in, ByteBuffer out, byte[] tag) {
        try {
            var context = (MemorySegment) newContext.invokeExact();
            require(!context.equals(MemorySegment.NULL));
            try {
                return run(context, message, seals, List.of(in, out), MemorySegment.ofArray(tag));
            } finally {
                freeContext.invokeExact(context);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable neverThrownByC) {
            throw new IllegalStateException(neverThrownByC);
        }
    }

    private boolean run(
            MemorySegment context,
            Message message,
            boolean seals,
            List<ByteBuffer> inAndOut,
            MemorySegment tag)
            throws Throwable {
        MemorySegment none = MemorySegment.NULL;
        MemorySegment written = MemorySegment.ofArray(new int[1]);
        MemorySegment key = MemorySegment.ofArray(message.key());
        MemorySegment nonce = MemorySegment.ofArray(message.nonce());
        MemorySegment bound = MemorySegment.ofArray(message.associatedData());
        MemorySegment in = MemorySegment.ofBuffer(inAndOut.getFirst());
        MemorySegment out = MemorySegment.ofBuffer(inAndOut.getLast());
        int length = (int) in.byteSize();
        require((int) init.invokeExact(context, cipher, none, key, nonce, seals ? 1 : 0) == 1);
        require(
                (int) update.invokeExact(context, none, written, bound, (int) bound.byteSize())
                        == 1);
        // No bytes would mean the end to it.
        require(length == 0 || (int) update.invokeExact(context, out, written, in, length) == 1);
        require(seals || (int) control.invokeExact(context, SET_TAG, AesGcmSealer.TAG, tag) == 1);
        boolean right = (int) finish.invokeExact(context, tag, written) == 1;
        require(!seals || (int) control.invokeExact(context, GET_TAG, AesGcmSealer.TAG, tag) == 1);
        return right;
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("libcrypto");
        }
    }
}
