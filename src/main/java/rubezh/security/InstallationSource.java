package rubezh.security;

import rubezh.journal.StationNotes;

/** Makes the lookup of the installations that an open register knows. */
@FunctionalInterface
public interface InstallationSource {
    /** Source for a register that knows no other installation. */
    InstallationSource NONE = (_, _, _) -> _ -> java.util.Optional.empty();

    /**
     * Returns the lookup.
     *
     * @param notes where the register keeps what it knows of other installations
     * @param session installation that has the register open
     * @param station code of its station
     */
    InstallationLookup of(StationNotes notes, Session session, String station);
}
