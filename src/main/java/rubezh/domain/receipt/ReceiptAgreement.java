package rubezh.domain.receipt;

/** How the register of an importer compares with what the sender stated to hold. */
public enum ReceiptAgreement {
    /** Both registers hold the same revisions. */
    SAME,
    /** The importer holds everything that the sender stated, and more. */
    COMPLETE,
    /** The importer lacks revisions that the sender stated to hold. */
    INCOMPLETE;

    /** Returns the message key. */
    public String key() {
        return "receipt.agreement." + name();
    }
}
