package rubezh.register;

/** Reason of similarity between two cases, strongest first (dictionary section 5, rule 7). */
public enum SimilarityReason {
    /** A seal, or a replaced one, has the same number, which two cases cannot share. */
    SAME_SEAL,
    /** An evidence bag has the same number, which two cases cannot share. */
    SAME_BAG,
    /** The same identity document, or a case document of the same kind, number and date. */
    SAME_DOCUMENT,
    /** The same registration mark within 48 hours. */
    SAME_PLATE,
    /**
     * The same border crossing point within two hours, and the same substance with an amount within
     * 2 %.
     */
    SAME_EVENT,
    /** The same surname and date of birth, or the same name if a date is unknown. */
    SIMILAR_NAME
}
