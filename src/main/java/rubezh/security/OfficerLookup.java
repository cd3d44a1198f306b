package rubezh.security;

import module java.base;

/** Finds the officers of a station by the logins that its revisions name. */
public interface OfficerLookup {
    /** Lookup at a station without accounts. */
    OfficerLookup NONE = _ -> Optional.empty();

    /** Returns an officer; empty for a login that has no account here. */
    Optional<Officer> find(String login);

    /** Returns all officers, deactivated ones too, by login. */
    default List<Officer> all() {
        return List.of();
    }

    /** Returns the officers who may sign in, by login. */
    default List<Officer> active() {
        return List.of();
    }
}
