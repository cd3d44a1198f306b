package rubezh.security;

import java.util.UUID;

/** Ed25519 signer of an installation, for revisions and bundles. */
public interface Signer {
    UUID replica();

    /** Returns the raw public key, 32 bytes. */
    byte[] publicKey();

    /** Returns the signature, 64 bytes. */
    byte[] sign(byte[] message);
}
