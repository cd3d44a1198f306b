package rubezh.journal;

/** What a revision does to its record. */
public enum RevisionKind {
    /** A full body, new or changed. */
    PUT,
    /** Marks the record as entered in error; the body stays. */
    VOID,
    /** A person settled a conflict; parents are all heads. */
    RESOLVE,
    /** Headquarters took a body out; reserved. */
    REDACT;

    /** Returns the word in the canonical line: {@code put}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
