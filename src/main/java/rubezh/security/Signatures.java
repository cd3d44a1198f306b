package rubezh.security;

import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Checks signatures of Ed25519 (RFC 8032). Keys and signatures of a wrong length do not hold. */
public final class Signatures {
    private Signatures() {}

    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.validatePublicKeyFull(publicKey, 0)
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    /** A message and what claims to be its signature. */
    public record SignedMessage(byte[] publicKey, byte[] message, byte[] signature) {}

    /** Checks many on all cores; returns the places of those that do not hold, in order. */
    public static List<Integer> findInvalid(List<SignedMessage> many) {
        return IntStream.range(0, many.size())
                .parallel()
                .filter(i -> {
                    SignedMessage one = many.get(i);
                    return !verify(one.publicKey, one.message, one.signature);
                })
                .boxed()
                .toList();
    }
}
