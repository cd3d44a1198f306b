package rubezh.domain.grant;

/** What a line of a grant record does. The name is stored: never renamed. */
public enum GrantAct {
    /** Asks another station for a right. */
    ASK,
    /** Gives another station a right. */
    GIVE,
    /** Declines what another station asked. */
    DECLINE,
    /** Ends what was given, or takes back what was asked. */
    END
}
