package rubezh.security;

import java.util.UUID;

/**
 * Identity that an installation used before it was restored, copied or moved. Its revisions stay
 * valid, so its key is kept for ever.
 *
 * @see Session
 * @param replica replica that signed them
 * @param publicKey Ed25519, raw, hexadecimal
 */
public record FormerIdentity(UUID replica, String publicKey) {}
