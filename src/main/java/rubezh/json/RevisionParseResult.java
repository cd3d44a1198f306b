package rubezh.json;

import rubezh.journal.StoredRevision;

/** What a received line turned out to be. */
public sealed interface RevisionParseResult {
    /** A revision of a schema this program understands. */
    record Known(StoredRevision entry) implements RevisionParseResult {}

    /** A revision of a kind or major version unknown here: to be kept and passed on, not edited. */
    record Opaque(StoredRevision entry) implements RevisionParseResult {}

    /**
     * Not a revision.
     *
     * @param problem why
     * @param detail where or what, for the log; may be empty
     */
    record Refused(Problem problem, String detail) implements RevisionParseResult {}

    /** Why a line is not a revision; the code is stable and goes into reports. */
    enum Problem {
        /** Not one strict JSON object: grammar, encoding, limits, members given twice. */
        JSON("REV-001"),
        /** JSON, but not its canonical form (RFC 8785). */
        NOT_CANONICAL("REV-002"),
        /** A member is missing or is not what it must be. */
        MEMBER("REV-003"),
        /** The hash of salt and body is another one. */
        BODY_HASH("REV-004"),
        /** The id is not the hash of the contents. */
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
