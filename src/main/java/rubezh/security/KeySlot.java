package rubezh.security;

import module java.base;

import rubezh.text.Fault;

/**
 * Data key wrapped with an officer's password: AES-256-GCM under a key derived by Argon2id (RFC
 * 9106) from the password, bound to login and version of the slot.
 *
 * @see PasswordHashCost
 * @param login login of the officer
 * @param version number of password changes, from 1; the register compares it with its audit log,
 *     so that an old slot put back does not open
 * @param salt 16 random bytes
 * @param hashCost cost of the password hash
 * @param wrapped nonce, ciphertext and tag
 */
public record KeySlot(
        String login, long version, byte[] salt, PasswordHashCost hashCost, byte[] wrapped) {
    private static final int SALT = 16;

    /** Wraps a data key. */
    public static KeySlot wrap(
            DataKey key, String login, long version, String password, WrapParameters parameters) {
        byte[] salt = new byte[SALT];
        parameters.random.nextBytes(salt);
        ErasableKey wrap = passwordKey(parameters.hash, password, salt, parameters.hashCost);
        byte[] secret = key.secret();
        byte[] wrapped =
                new AesGcmSealer(wrap, parameters.random).seal(secret, context(login, version));
        Arrays.fill(secret, (byte) 0);
        wrap.destroy();
        return new KeySlot(login, version, salt, parameters.hashCost, wrapped);
    }

    /** Parameters of a new slot. */
    public record WrapParameters(
            PasswordHash hash, PasswordHashCost hashCost, SecureRandom random) {}

    /**
     * Returns a slot that no password opens, so that an unknown login takes the same time as a
     * known one.
     */
    public static KeySlot decoy(PasswordHashCost cost) {
        return new KeySlot("", 0, new byte[SALT], cost, new byte[DataKey.BYTES + 28]);
    }

    /** Returns the data key, or empty for a wrong password. Takes about a second. */
    public Optional<DataKey> open(String password, PasswordHash hash) {
        ErasableKey key = passwordKey(hash, password, salt, hashCost);
        try {
            return Optional.of(
                    new DataKey(AesGcmSealer.open(key, wrapped, context(login, version))));
        } catch (Fault wrong) {
            return Optional.empty();
        } finally {
            key.destroy();
        }
    }

    private static byte[] context(String login, long version) {
        return ("keyslot\0" + login + "\0" + version).getBytes(StandardCharsets.UTF_8);
    }

    private static ErasableKey passwordKey(
            PasswordHash hash, String password, byte[] salt, PasswordHashCost cost) {
        byte[] bytes =
                Normalizer.normalize(password, Normalizer.Form.NFC)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] key = hash.derive(bytes, salt, cost);
        Arrays.fill(bytes, (byte) 0);
        return new ErasableKey(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlot slot
                && login.equals(slot.login)
                && version == slot.version
                && Arrays.equals(salt, slot.salt)
                && hashCost.equals(slot.hashCost)
                && Arrays.equals(wrapped, slot.wrapped);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
