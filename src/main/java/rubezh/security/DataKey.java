package rubezh.security;

import module java.base;

/**
 * Data key of a register: 256 random bits. Each use has a separate key derived by HKDF-SHA-256 (RFC
 * 5869). {@link #close} overwrites the key and those derived from it, after which their sealers and
 * hashes refuse with {@code SEC-012}. What the JDK copies within a call stays until it is
 * collected.
 *
 * <pre>{@code
 * Sealer sealer = key.sealer(DataKey.Purpose.NOTE, random);
 * }</pre>
 *
 * @see KeySlot
 */
public final class DataKey implements AutoCloseable {
    static final int BYTES = 32;
    private static final byte[] SALT = "rubezh-keys/1".getBytes(StandardCharsets.US_ASCII);

    private final ErasableKey secret;
    private final Map<Purpose, ErasableKey> derived = new EnumMap<>(Purpose.class);

    /**
     * @param secret the key; kept and overwritten, not copied
     */
    DataKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.secret = new ErasableKey(secret);
    }

    /** Purpose of a derived key. The name is part of the derivation and never changes. */
    public enum Purpose {
        ROW,
        DRAFT,
        NOTE,
        BLOB,
        AUDIT,
        BACKUP,
        IMAGE,
        KEY_WRAP,
        LOOKUP,
        FAILURE;

        private byte[] info() {
            return ("rubezh/" + name()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    public static DataKey random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new DataKey(secret);
    }

    /** Returns the AES-256 key of one purpose. */
    public SecretKey derive(Purpose purpose) {
        return derived(purpose);
    }

    private synchronized ErasableKey derived(Purpose purpose) {
        return derived.computeIfAbsent(
                purpose,
                _ -> {
                    byte[] input = secret();
                    try {
                        return new ErasableKey(hkdf(input, SALT, purpose.info(), BYTES));
                    } finally {
                        Arrays.fill(input, (byte) 0);
                    }
                });
    }

    /** Returns a sealer of small messages for one purpose. */
    public Sealer sealer(Purpose purpose, SecureRandom random) {
        return new AesGcmSealer(derived(purpose), random);
    }

    /** Returns the hash that rows are found by without telling their names. */
    public KeyedHash keyedHash() {
        return new KeyedHash(derived(Purpose.LOOKUP));
    }

    /** Returns the sealer of failed sign-ins, which opens too. */
    public PublicKeySealer failureSealer(SecureRandom random) {
        return PublicKeySealer.withPrivateKey(derived(Purpose.FAILURE), random);
    }

    /** Returns a second key with the same secret, to be closed on its own. */
    public DataKey copy() {
        return new DataKey(secret());
    }

    /** Returns a copy, to be overwritten by the caller. */
    byte[] secret() {
        return secret.getEncoded();
    }

    static byte[] hkdf(byte[] input, byte[] salt, byte[] info, int length) {
        try {
            // Without its name all providers are made, those of libraries with hundreds of classes
            // too.
            return KDF.getInstance("HKDF-SHA256", "SunJCE")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(input)
                                    .addSalt(salt)
                                    .thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        secret.destroy();
        derived.values().forEach(ErasableKey::destroy);
    }
}
