package rubezh.security;

import java.security.SecureRandom;
import java.util.UUID;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signer with an Ed25519 private key (RFC 8032) in memory. */
public final class InstallationSigner implements Signer {
    private final UUID replica;
    private final byte[] privateKey;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    /**
     * @param replica owner of the key
     * @param privateKey 32 bytes
     */
    public InstallationSigner(UUID replica, byte[] privateKey) {
        this.replica = replica;
        this.privateKey = privateKey.clone();
        Ed25519.generatePublicKey(this.privateKey, 0, publicKey, 0);
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
        Ed25519.sign(privateKey, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }
}
