package rubezh.security;

import module java.base;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signer with an Ed25519 private key (RFC 8032) in memory, which {@link #erase} overwrites. */
public final class InstallationSigner implements Signer {
    private final UUID replica;
    private final ErasableKey privateKey;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    /**
     * @param replica owner of the key
     * @param privateKey 32 bytes; kept and overwritten by {@link #erase}, not copied
     */
    public InstallationSigner(UUID replica, byte[] privateKey) {
        this.replica = replica;
        Ed25519.generatePublicKey(privateKey, 0, publicKey, 0);
        this.privateKey = new ErasableKey(privateKey);
    }

    /** Generates a private key. */
    public static byte[] newPrivateKey(SecureRandom random) {
        byte[] key = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(random, key);
        return key;
    }

    @Override
    public UUID replica() {
        return replica;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        byte[] key = privateKey.getEncoded();
        Ed25519.sign(key, 0, publicKey, 0, message, 0, message.length, signature, 0);
        Arrays.fill(key, (byte) 0);
        return signature;
    }

    /** Returns the private key, to be sealed and overwritten by the caller. */
    public byte[] privateKey() {
        return privateKey.getEncoded();
    }

    /** Returns a second signer with the same key, to be erased on its own. */
    public InstallationSigner copy() {
        return new InstallationSigner(replica, privateKey.getEncoded());
    }

    /** Overwrites the private key; {@link #sign} then throws {@code SEC-012}. */
    public void erase() {
        privateKey.destroy();
    }
}
