package rubezh.journal;

/** Kind of change to a record. */
public enum RevisionKind {
    /** Creates or changes the body. */
    PUT,
    /** Marks the record as entered in error; the body stays. */
    VOID,
    /** Resolves conflicts; the parents are all heads. */
    RESOLVE,
    /** Removal of a body by headquarters; reserved. */
    REDACT;

    /** Returns the code in the canonical line: {@code put}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
