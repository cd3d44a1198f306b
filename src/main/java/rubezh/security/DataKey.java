package rubezh.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Data key of a register: 256 random bits. Each use has a separate key derived by HKDF-SHA-256 (RFC
 * 5869). {@link #close} erases the key.
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

    private final byte[] secret;

    DataKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.secret = secret.clone();
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
        return new SecretKeySpec(hkdf(secret, SALT, purpose.info(), BYTES), "AES");
    }

    /** Returns a sealer of small messages for one purpose. */
    public Sealer sealer(Purpose purpose, SecureRandom random) {
        return new AesGcmSealer(derive(purpose), random);
    }

    /** Returns the hash that rows are found by without telling their names. */
    public KeyedHash keyedHash() {
        return new KeyedHash(derive(Purpose.LOOKUP));
    }

    /** Returns the sealer of failed sign-ins, which opens too. */
    public PublicKeySealer failureSealer(SecureRandom random) {
        byte[] privateKey = hkdf(secret, SALT, Purpose.FAILURE.info(), BYTES);
        return PublicKeySealer.withPrivateKey(privateKey, random);
    }

    /** Returns a second key with the same secret, to be closed on its own. */
    public DataKey copy() {
        return new DataKey(secret);
    }

    byte[] secret() {
        return secret;
    }

    static byte[] hkdf(byte[] input, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
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
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
