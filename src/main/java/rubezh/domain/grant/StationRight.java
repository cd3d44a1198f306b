package rubezh.domain.grant;

/** What a station may have of the cases of another. The name is stored: never renamed. */
public enum StationRight {
    /** It gets them; the other two include that. */
    RECEIVE,
    /** Decisions of its supervisors on them count. */
    REVIEW,
    /** Its changes of them are no offers. */
    CORRECT;

    /** Returns the message key. */
    public String key() {
        return "grant.right." + name();
    }
}
