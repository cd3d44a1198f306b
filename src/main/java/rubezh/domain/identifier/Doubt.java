package rubezh.domain.identifier;

/**
 * Failed check of a number. A doubt is shown and never blocks, as real documents deviate from the
 * standards.
 */
public enum Doubt {
    /** Too few or too many characters. */
    LENGTH,
    /** A character that is not allowed at its position. */
    SIGN,
    /** The check digit does not agree. */
    CHECK_DIGIT
}
