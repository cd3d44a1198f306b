package rubezh.register;

/** What became of a revision by a station that the record does not belong to. */
public enum OfferState {
    /** Waits for the station of the record or headquarters; changes nothing until then. */
    OPEN,
    TAKEN,
    /** Some of its values were taken over, others not. */
    PARTLY,
    DECLINED,
    /** Names a station that did not sign it; changes nothing, and nobody is asked. */
    IGNORED;

    /** Returns the message key of a sentence on it. */
    public String key() {
        return "history.offer." + name();
    }

    /** Returns whether nothing of it holds. */
    public boolean isWithoutEffect() {
        return this != TAKEN && this != PARTLY;
    }
}
