package rubezh.security;

import module java.base;

import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * X25519 key pair (RFC 7748) of an installation, in memory until {@link #erase}: others encrypt
 * files to the public key, only the private one opens them.
 *
 * @see InstallationSigner
 */
public final class EncryptionKeyPair {
    /** Length of either key, in bytes. */
    public static final int BYTES = X25519.POINT_SIZE;

    private final ErasableKey privateKey;
    private final byte[] publicKey = new byte[BYTES];

    /**
     * @param privateKey 32 bytes; kept and overwritten by {@link #erase}, not copied
     */
    public EncryptionKeyPair(byte[] privateKey) {
        X25519.generatePublicKey(privateKey, 0, publicKey, 0);
        this.privateKey = new ErasableKey(privateKey);
    }

    /** Generates a key pair. */
    public static EncryptionKeyPair random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        X25519.generatePrivateKey(random, key);
        return new EncryptionKeyPair(key);
    }

    /** Returns the private keys one after another, to be overwritten by the caller. */
    public static byte[] encode(List<EncryptionKeyPair> pairs) {
        ByteBuffer keys = ByteBuffer.allocate(pairs.size() * BYTES);
        for (EncryptionKeyPair pair : pairs) {
            byte[] key = pair.privateKey();
            keys.put(key);
            Arrays.fill(key, (byte) 0);
        }
        return keys.array();
    }

    /** Reads what {@link #encode} wrote, and overwrites it. */
    public static List<EncryptionKeyPair> decode(byte[] keys) {
        var pairs = new ArrayList<EncryptionKeyPair>();
        for (int i = 0; i < keys.length; i += BYTES) {
            pairs.add(new EncryptionKeyPair(Arrays.copyOfRange(keys, i, i + BYTES)));
        }
        Arrays.fill(keys, (byte) 0);
        return pairs;
    }

    /** Returns the raw public key, 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /**
     * Returns a copy of the private key, to be overwritten by the caller.
     *
     * @throws rubezh.text.Fault {@code SEC-012} once erased
     */
    public byte[] privateKey() {
        return privateKey.getEncoded();
    }

    /** Returns a second pair with the same key, to be erased on its own. */
    public EncryptionKeyPair copy() {
        return new EncryptionKeyPair(privateKey());
    }

    /** Overwrites the private key. */
    public void erase() {
        privateKey.destroy();
    }
}
