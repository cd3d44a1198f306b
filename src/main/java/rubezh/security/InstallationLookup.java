package rubezh.security;

import module java.base;

/**
 * Finds the installation that signed a revision. What an author and a station are called in a
 * revision is the word of its signer; this says who the signer is.
 */
public interface InstallationLookup {
    /** Returns the installation of a replica; empty if its key is not known here. */
    Optional<Installation> find(UUID replica);
}
