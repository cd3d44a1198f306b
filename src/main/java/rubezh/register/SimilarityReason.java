package rubezh.register;

/** Why another case looks like this one, the weightiest first (dictionary section 5, rule 7). */
public enum SimilarityReason {
    /** A seal, or one that was replaced, has the same number: two cases cannot share it. */
    SAME_SEAL,
    /** An evidence bag has the same number: two cases cannot share it. */
    SAME_BAG,
    /** The same identity document, or a paper of the same kind, number and date. */
    SAME_DOCUMENT,
    /** The same registration mark within 48 hours. */
    SAME_PLATE,
    /** The same post within two hours, and as much of the same substance within 2 %. */
    SAME_EVENT,
    /** The same surname and date of birth, or the same name where a date is not known. */
    SIMILAR_NAME
}
