package rubezh.security;

/**
 * Signed-in officer with sealer and signer.
 *
 * @param officer the officer
 * @param sealer sealer of the register's rows
 * @param signer signer of the installation
 */
public record Session(Officer officer, Sealer sealer, Signer signer) {}
