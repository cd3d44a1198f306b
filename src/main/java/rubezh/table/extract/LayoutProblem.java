package rubezh.table.extract;

/**
 * What is wrong in a layout.
 *
 * @param path where, {@code columns/3/field}; empty for the whole file
 * @param reason what
 * @param detail the text in question; empty if there is none
 */
public record LayoutProblem(String path, Reason reason, String detail) {
    /** What can be wrong. */
    public enum Reason {
        NO_JSON,
        NEWER,
        MISSING,
        MALFORMED,
        UNKNOWN_MEMBER,
        UNKNOWN_FIELD,
        /** A field about a person or for the service, which no extract has. */
        NOT_OPEN,
        /** A part that values of the field do not have. */
        BAD_PART,
        TOO_LONG,
        /** Two columns of one name. */
        NAME_TWICE,
        /** Two columns of one heading. */
        HEADING_TWICE
    }
}
