package rubezh.table.mapping;

import module java.base;

/**
 * What is wrong in a mapping.
 *
 * @param path where, {@code fields/3/unit}; empty for the whole file
 * @param reason what
 * @param detail the text in question; empty if there is none
 */
public record MappingProblem(String path, Reason reason, String detail) {
    /** What can be wrong. */
    public enum Reason {
        NO_JSON,
        NEWER,
        MISSING,
        MALFORMED,
        UNKNOWN_MEMBER,
        UNKNOWN_FIELD,
        SET_BY_PROGRAM,
        UNKNOWN_CODE,
        UNKNOWN_UNIT,
        NO_UNIT,
        BAD_PATTERN,
        NO_SOURCE,
        TWICE
    }
}
