package rubezh.store;

import rubezh.security.Officer;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;

/** Check of what an administrator entered about an officer. */
final class OfficerCheck {
    private static final int LONGEST = 120;

    private OfficerCheck() {}

    /**
     * Checks a new officer.
     *
     * @return the officer without blanks around name and rank
     * @throws Fault {@code SEC-021} for the login, else as {@link #requireDetails}
     */
    static Officer require(Officer officer) {
        if (!Officer.LOGIN.matcher(officer.login()).matches()) {
            throw new Fault(Fault.Exit.USAGE, "SEC-021", officer.login());
        }
        return requireDetails(officer);
    }

    /**
     * Checks name, rank and roles.
     *
     * @throws Fault {@code SEC-022} without a name or rank or for one that is too long or has
     *     invisible characters, {@code SEC-023} without a role
     */
    static Officer requireDetails(Officer officer) {
        String name = officer.name().strip();
        String rank = officer.rank().strip();
        if (BlankCharacters.isBlank(name + rank) || !isReadable(name) || !isReadable(rank)) {
            throw new Fault(Fault.Exit.USAGE, "SEC-022", LONGEST);
        }
        if (officer.roles().isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "SEC-023");
        }
        return new Officer(officer.login(), name, rank, officer.roles());
    }

    private static boolean isReadable(String text) {
        return text.length() <= LONGEST && InvisibleCharacters.reveal(text).equals(text);
    }
}
