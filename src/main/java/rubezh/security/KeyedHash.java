package rubezh.security;

import module java.base;

/**
 * Hash of a name or another hash, HMAC-SHA-256: rows are found by it, and without the data key it
 * tells nothing. Thread-safe.
 *
 * <pre>{@code
 * byte[] id = key.keyedHash().of("blob", HexFormat.of().parseHex(hash.hex()));
 * }</pre>
 *
 * @see DataKey#keyedHash
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    KeyedHash(SecretKey key) {
        this.key = key;
    }

    /**
     * Returns the hash, 32 bytes.
     *
     * @param use what the value is, so that equal values of two uses have different hashes
     */
    public byte[] of(String use, byte[] value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the hash of a text in UTF-8. */
    public byte[] of(String use, String value) {
        return of(use, value.getBytes(StandardCharsets.UTF_8));
    }
}
