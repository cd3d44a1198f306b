package rubezh.security;

import java.util.List;

/**
 * Signed-in officer with sealer and signer.
 *
 * @param officer the officer
 * @param sealer sealer of the register's rows
 * @param signer signer of the installation
 * @param former identities of the installation before the current one, oldest first
 */
public record Session(Officer officer, Sealer sealer, Signer signer, List<FormerIdentity> former) {
    public Session {
        former = List.copyOf(former);
    }

    /** Creates the session of an installation that kept its first identity. */
    public Session(Officer officer, Sealer sealer, Signer signer) {
        this(officer, sealer, signer, List.of());
    }
}
