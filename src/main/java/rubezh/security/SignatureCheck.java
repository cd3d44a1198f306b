package rubezh.security;

/** Checks Ed25519 signatures, many of them quickly. Thread-safe. */
public interface SignatureCheck {
    /**
     * Says whether a signature over a message was made with the key.
     *
     * @param publicKey raw, 32 bytes; a weak or malformed key made no signature
     * @param message what was signed
     * @param signature 64 bytes; another length is no signature
     */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
