package rubezh.register.officer;

import java.time.OffsetDateTime;

/** What the records of a station say of the role of an officer at the time of a decision. */
public sealed interface KnownRole {
    /**
     * He had the role.
     *
     * @param since time from which he had it, by the clock of his station
     * @param grantedBy name of who gave it, or his login
     * @param own whether he gave it to himself
     */
    record Granted(OffsetDateTime since, String grantedBy, boolean own) implements KnownRole {}

    /** By the records he did not have it. */
    record Denied() implements KnownRole {}

    /** No record of an installation that speaks for the station has arrived. */
    record Unknown() implements KnownRole {}
}
