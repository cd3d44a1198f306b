package rubezh.security;

/**
 * An officer who has signed in, and the keys that this opened. Closing it forgets the keys.
 *
 * @param officer who
 * @param sealer opens and seals the register
 * @param signer signs for the installation
 */
public record Session(Officer officer, Sealer sealer, Signer signer) {}
