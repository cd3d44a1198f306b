package rubezh.security;

import java.util.Optional;

/** Finds the officers of a station by the logins that its revisions name. */
public interface OfficerDirectory {
    /** Directory of a station without accounts. */
    OfficerDirectory NONE = _ -> Optional.empty();

    /** Returns an officer; empty for a login that has no account here. */
    Optional<Officer> find(String login);
}
