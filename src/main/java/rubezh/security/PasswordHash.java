package rubezh.security;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Derives the key of a key slot from a password, so slowly that guessing costs. */
@FunctionalInterface
public interface PasswordHash {
    /** Argon2id, version 1.3 (RFC 9106). */
    PasswordHash ARGON2ID = PasswordHash::argon2id;

    /**
     * Returns {@value DataKey#BYTES} bytes; the same for the same password, salt and cost. They are
     * the caller's, who overwrites them.
     *
     * @param password UTF-8 of the password in NFC
     */
    byte[] derive(byte[] password, byte[] salt, PasswordHashCost cost);

    private static byte[] argon2id(byte[] password, byte[] salt, PasswordHashCost cost) {
        byte[] key = new byte[DataKey.BYTES];
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKiB())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        generator.generateBytes(password, key);
        return key;
    }
}
