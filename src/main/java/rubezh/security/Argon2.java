package rubezh.security;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import module java.base;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Argon2id, version 1.3 (RFC 9106), by the reference library of the operating system where it has
 * one: a compiled C library needs a fifth of the processor time that code of Java needs in a
 * process that has just begun. Elsewhere, and where the library gives a wrong answer, by that of
 * Java.
 */
final class Argon2 {
    /** Name of the library of Debian's {@code libargon2-1}; other systems bring none. */
    static final String LIBRARY = "libargon2.so.1";

    /** Hash of a known password, by which a library is believed. */
    private static final byte[] KNOWN =
            HexFormat.of()
                    .parseHex("4f982649af74b25a6cc2077cf54ba778991a6be268d83d3b865554f4c26f43f2");

    private static final String KNOWN_PASSWORD = "known password";
    private static final String KNOWN_SALT = "known salt";
    private static final Cost KNOWN_COST = new Cost(64, 2, 4);

    private final @Nullable MethodHandle function;

    /** Cost of a hash, in KiB, passes and lanes; of any size. */
    record Cost(int memoryKiB, int passes, int lanes) {}

    /** The library, looked for when the first password is hashed. */
    private static final class Library {
        static final Argon2 FOUND = of(LIBRARY);
    }

    private Argon2(@Nullable MethodHandle function) {
        this.function = function;
    }

    /** Returns the function of a library, or that of Java if there is none that can be believed. */
    static Argon2 of(String library) {
        try {
            MemorySegment address =
                    SymbolLookup.libraryLookup(library, Arena.global())
                            .findOrThrow("argon2id_hash_raw");
            var found = new Argon2(Linker.nativeLinker().downcallHandle(address, signature()));
            byte[] hash = new byte[KNOWN.length];
            if (found.call(utf8(KNOWN_PASSWORD), utf8(KNOWN_SALT), KNOWN_COST, hash)
                    && MessageDigest.isEqual(hash, KNOWN)) {
                return found;
            }
            // Not a field: hashing is on the way of every command, and the logging loads long.
            LoggerFactory.getLogger(Argon2.class)
                    .warn("libargon2 hashes a known password wrongly; it is not used");
        } catch (IllegalArgumentException
                | NoSuchElementException
                | UnsupportedOperationException none) {
            return new Argon2(null);
        }
        return new Argon2(null);
    }

    /**
     * {@code int argon2id_hash_raw(uint32_t passes, uint32_t kib, uint32_t lanes, const void
     * *password, size_t, const void *salt, size_t, void *hash, size_t)} of {@code argon2.h}.
     */
    private static FunctionDescriptor signature() {
        return FunctionDescriptor.of(
                JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG,
                ADDRESS, JAVA_LONG);
    }

    /** Hashes by the library of the operating system, if there is one. */
    static byte[] derive(byte[] password, byte[] salt, PasswordHashCost cost) {
        byte[] key = new byte[DataKey.BYTES];
        Library.FOUND.hash(
                password, salt, new Cost(cost.memoryKiB(), cost.passes(), cost.lanes()), key);
        return key;
    }

    boolean isOfTheSystem() {
        return function != null;
    }

    /**
     * Writes the hash over an array.
     *
     * @param salt 8 bytes or more
     */
    void hash(byte[] password, byte[] salt, Cost cost, byte[] hash) {
        if (function == null || !call(password, salt, cost, hash)) {
            hashInJava(password, salt, cost, hash);
        }
    }

    /** Returns whether the library has hashed; it may lack memory. */
    private boolean call(byte[] password, byte[] salt, Cost cost, byte[] hash) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocate(Math.max(1, password.length));
            MemorySegment result = arena.allocate(hash.length);
            try {
                MemorySegment.copy(password, 0, secret, JAVA_BYTE, 0, password.length);
                int error =
                        (int)
                                Objects.requireNonNull(function)
                                        .invokeExact(
                                                cost.passes(),
                                                cost.memoryKiB(),
                                                cost.lanes(),
                                                secret,
                                                (long) password.length,
                                                arena.allocateFrom(JAVA_BYTE, salt),
                                                (long) salt.length,
                                                result,
                                                (long) hash.length);
                MemorySegment.copy(result, JAVA_BYTE, 0, hash, 0, hash.length);
                return error == 0;
            } finally {
                secret.fill((byte) 0);
                result.fill((byte) 0);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable neverThrownByC) {
            throw new IllegalStateException(neverThrownByC);
        }
    }

    private static void hashInJava(byte[] password, byte[] salt, Cost cost, byte[] hash) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKiB())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        generator.generateBytes(password, hash);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
