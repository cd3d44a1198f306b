package rubezh.security;

import module java.base;

import rubezh.text.Fault;

/**
 * Data key sealed with the code of a recovery sheet: AES-256-GCM under a key derived by
 * HKDF-SHA-256, as 128 random bits cannot be guessed and need no slow hash. Bound to its version,
 * which the audit log repeats like those of {@link KeySlot}.
 *
 * @param version number of sheets made and used, from 1
 * @param wrapped nonce, ciphertext and tag; empty after the sheet was used
 */
public record RecoverySlot(long version, byte[] wrapped) {
    /** Takes the place of a login in the audit log and in the mark; no officer can have it. */
    public static final String LOGIN = "*";

    /** Seals a data key. */
    public static RecoverySlot wrap(
            DataKey key, long version, RecoveryCode code, SecureRandom random) {
        ErasableKey wrap = key(code);
        byte[] secret = key.secret();
        byte[] wrapped = new AesGcmSealer(wrap, random).seal(secret, context(version));
        Arrays.fill(secret, (byte) 0);
        wrap.destroy();
        return new RecoverySlot(version, wrapped);
    }

    /** Returns the slot of a sheet that was used. */
    public static RecoverySlot used(long version) {
        return new RecoverySlot(version, new byte[0]);
    }

    /** Returns whether there is a sheet that opens it. */
    public boolean isUsable() {
        return wrapped.length > 0;
    }

    /** Returns the data key, or empty for another code. */
    public Optional<DataKey> open(RecoveryCode code) {
        ErasableKey key = key(code);
        try {
            return isUsable()
                    ? Optional.of(new DataKey(AesGcmSealer.open(key, wrapped, context(version))))
                    : Optional.empty();
        } catch (Fault wrong) {
            return Optional.empty();
        } finally {
            key.destroy();
        }
    }

    private static ErasableKey key(RecoveryCode code) {
        return new ErasableKey(code.derive());
    }

    private static byte[] context(long version) {
        return ("recovery\0" + version).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoverySlot slot
                && version == slot.version
                && Arrays.equals(wrapped, slot.wrapped);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version);
    }
}
