package rubezh.security;

import module java.base;

/** Finds the officers of a station by the logins that its revisions name. */
public interface OfficerLookup {
    /** Lookup at a station without accounts. */
    OfficerLookup NONE = of(List.of());

    /** Returns a lookup of some officers, who may all sign in. */
    static OfficerLookup of(List<Officer> officers) {
        return new ListedOfficers(officers);
    }

    /** Returns an officer; empty for a login that has no account here. */
    Optional<Officer> find(String login);

    /** Returns all officers, deactivated ones too, by login. */
    List<Officer> all();

    /** Returns the officers who may sign in, by login. */
    default List<Officer> active() {
        return all();
    }

    /** Officers of a list. */
    record ListedOfficers(List<Officer> all) implements OfficerLookup {
        @Override
        public Optional<Officer> find(String login) {
            return all.stream().filter(officer -> officer.login().equals(login)).findFirst();
        }
    }
}
