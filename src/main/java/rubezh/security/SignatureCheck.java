package rubezh.security;

/** Check of Ed25519 signatures. Thread-safe. */
public interface SignatureCheck {
    /**
     * Returns whether a signature is valid.
     *
     * @param publicKey raw, 32 bytes; a weak or malformed key is invalid
     * @param message signed message
     * @param signature 64 bytes; another length is invalid
     */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
