package rubezh.security;

import module java.base;

/**
 * Finds the installation that signed a revision. What an author and a station are called in a
 * revision is the word of its signer; this says who the signer is.
 */
public interface InstallationLookup {
    /** Returns the installation of a replica; empty if its key is not known here. */
    Optional<Installation> find(UUID replica);

    /** Returns the code of the station that is headquarters to this register; empty if none is. */
    default Optional<String> headquarters() {
        return Optional.empty();
    }

    /**
     * Returns a lookup that asks once for each replica: of use for one piece of work. Thread-safe.
     */
    default InstallationLookup remembering() {
        var known = new ConcurrentHashMap<UUID, Optional<Installation>>();
        return replica -> known.computeIfAbsent(replica, this::find);
    }
}
