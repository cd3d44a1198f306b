package rubezh.security;

import module java.base;

import org.bouncycastle.math.ec.rfc7748.X25519;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Sealer of what is written before anybody has signed in: everybody can seal with the public key,
 * only the data key opens. X25519 (RFC 7748) with a key pair of its own for each message, HKDF and
 * AES-256-GCM. Format: public key of the message, nonce, ciphertext, tag.
 *
 * <p>Whoever has the file can seal too, so what was opened is a claim, unlike with {@link
 * AesGcmSealer}.
 *
 * @see DataKey#failureSealer
 */
public final class PublicKeySealer implements Sealer {
    /** Bytes that a sealed message is longer than the message. */
    public static final int OVERHEAD = X25519.POINT_SIZE + AesGcmSealer.NONCE + AesGcmSealer.TAG;

    private static final byte[] INFO = "rubezh/public-key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] publicKey;
    private final @Nullable ErasableKey privateKey;
    private final SecureRandom random;

    /** Creates a sealer that does not open. */
    public PublicKeySealer(byte[] publicKey, SecureRandom random) {
        this(publicKey.clone(), null, random);
    }

    private PublicKeySealer(
            byte[] publicKey, @Nullable ErasableKey privateKey, SecureRandom random) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.random = random;
    }

    static PublicKeySealer withPrivateKey(ErasableKey privateKey, SecureRandom random) {
        byte[] scalar = privateKey.getEncoded();
        try {
            return new PublicKeySealer(publicKeyOf(scalar), privateKey, random);
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    private static byte[] publicKeyOf(byte[] privateKey) {
        byte[] point = new byte[X25519.POINT_SIZE];
        X25519.generatePublicKey(privateKey, 0, point, 0);
        return point;
    }

    /** Returns the public key, 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associatedData) {
        byte[] own = new byte[X25519.SCALAR_SIZE];
        X25519.generatePrivateKey(random, own);
        byte[] point = publicKeyOf(own);
        var sealer = new AesGcmSealer(messageKey(own, publicKey, point), random);
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(point);
        sealed.writeBytes(sealer.seal(plain, associatedData));
        return sealed.toByteArray();
    }

    @Override
    public byte[] open(byte[] sealed, byte[] associatedData) {
        if (privateKey == null || sealed.length < OVERHEAD) {
            throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
        }
        byte[] point = Arrays.copyOf(sealed, X25519.POINT_SIZE);
        return AesGcmSealer.open(
                messageKey(privateKey.getEncoded(), point, point),
                Arrays.copyOfRange(sealed, point.length, sealed.length),
                associatedData);
    }

    /** Returns the key of a message, and overwrites the scalar. */
    private ErasableKey messageKey(byte[] scalar, byte[] other, byte[] point) {
        byte[] shared = new byte[X25519.POINT_SIZE];
        boolean agreed = X25519.calculateAgreement(scalar, 0, other, 0, shared, 0);
        Arrays.fill(scalar, (byte) 0);
        if (!agreed) {
            throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
        }
        byte[] salt = Arrays.copyOf(point, 2 * X25519.POINT_SIZE);
        System.arraycopy(publicKey, 0, salt, X25519.POINT_SIZE, X25519.POINT_SIZE);
        return new ErasableKey(DataKey.hkdf(shared, salt, INFO, DataKey.BYTES));
    }
}
