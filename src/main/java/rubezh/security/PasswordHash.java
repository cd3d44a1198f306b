package rubezh.security;

/** Derives the key of a key slot from a password, so slowly that guessing costs. */
@FunctionalInterface
public interface PasswordHash {
    /** Argon2id, version 1.3 (RFC 9106). */
    PasswordHash ARGON2ID = Argon2::derive;

    /**
     * Returns {@value DataKey#BYTES} bytes; the same for the same password, salt and cost. They are
     * the caller's, who overwrites them.
     *
     * @param password UTF-8 of the password in NFC
     */
    byte[] derive(byte[] password, byte[] salt, PasswordHashCost cost);
}
