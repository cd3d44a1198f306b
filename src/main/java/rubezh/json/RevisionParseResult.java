package rubezh.json;

import rubezh.journal.StoredRevision;

/**
 * Result of parsing a received line.
 *
 * @see RevisionLine#read
 */
public sealed interface RevisionParseResult {
    /** Revision with a supported schema. */
    record Known(StoredRevision entry) implements RevisionParseResult {}

    /** Revision with a supported schema and without parents that fills values it does not list. */
    record Hiding(StoredRevision entry) implements RevisionParseResult {}

    /** Revision of an unknown kind or major version: stored and passed on, not editable. */
    record Opaque(StoredRevision entry) implements RevisionParseResult {}

    /**
     * Line that is not a valid revision.
     *
     * @param problem reason
     * @param detail position or member, for the log; may be empty
     */
    record Refused(Problem problem, String detail) implements RevisionParseResult {}

    /** Reason why a line is not a valid revision; the codes are stable. */
    enum Problem {
        /** Not one strict JSON object: syntax, encoding, limits or duplicate members. */
        JSON("REV-001"),
        /** JSON, but not in canonical form (RFC 8785). */
        NOT_CANONICAL("REV-002"),
        /** A member is missing or invalid. */
        MEMBER("REV-003"),
        /** The hash of salt and body does not match. */
        BODY_HASH("REV-004"),
        /** The id does not match the hash of the content. */
        ID("REV-005");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
