package rubezh.security;

import java.util.UUID;

/** The identity of one installation: signs revisions and bundles. Ed25519. */
public interface Signer {
    UUID replica();

    /** Returns the raw public key, 32 bytes. */
    byte[] publicKey();

    /** Returns the signature, 64 bytes. */
    byte[] sign(byte[] message);
}
