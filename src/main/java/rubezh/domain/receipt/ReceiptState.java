package rubezh.domain.receipt;

/** What is known of a bundle sent from here. */
public enum ReceiptState {
    /** No receipt is expected: it had nothing but receipts. */
    NONE,
    /** Nothing was heard of it, and the time for that is not over. */
    WAITING,
    /** Nothing was heard of it in time. */
    OVERDUE,
    /** The addressee stated to hold what this station wrote of it, without a receipt. */
    TAKEN,
    /** The addressee holds what this station wrote of it, from a later bundle with a receipt. */
    LATER,
    /** Somebody imported it and refused something. */
    PARTLY,
    /** Somebody imported all of it. */
    APPLIED;

    /** Returns the message key. */
    public String key() {
        return "receipt.state." + name();
    }

    /** Returns whether a receipt is waited for. */
    public boolean isOpen() {
        return this == WAITING || this == OVERDUE;
    }
}
