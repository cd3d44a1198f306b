package rubezh.domain.identifier;

/** What is doubtful about a number. A doubt is shown and never blocks: documents are odd. */
public enum Doubt {
    /** Too few or too many characters. */
    LENGTH,
    /** A letter, digit or sign that does not belong in its place. */
    SIGN,
    /** The check digit does not agree. */
    CHECK_DIGIT
}
