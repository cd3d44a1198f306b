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
    SIMILAR_NAME,
    /** The same image shows the marks of goods. */
    SAME_MARK_PICTURE,
    /** The marks of goods, a logo or press stamp, consist of the same words in any order. */
    SAME_MARK,
    /**
     * The same countries of departure and destination, direction, border crossing point and
     * substance within seven days.
     */
    SAME_ROUTE
}
