package rubezh.security;

import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Uncached check of Ed25519 signatures (RFC 8032), in bulk too. Keys and signatures of wrong length
 * are invalid.
 */
public final class Signatures {
    private Signatures() {}

    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.validatePublicKeyFull(publicKey, 0)
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    /** A message with its key and signature. */
    public record SignedMessage(byte[] publicKey, byte[] message, byte[] signature) {}

    /** Checks messages in parallel; returns the indexes of invalid ones, ascending. */
    public static List<Integer> findInvalid(List<SignedMessage> messages) {
        return IntStream.range(0, messages.size())
                .parallel()
                .filter(i -> {
                    SignedMessage one = messages.get(i);
                    return !verify(one.publicKey, one.message, one.signature);
                })
                .boxed()
                .toList();
    }
}
