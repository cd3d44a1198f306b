package rubezh.ui.seizure.conflict;

/**
 * What counts of a row as decided so far.
 *
 * @param text the value; empty while nothing is decided
 */
record ConflictResult(State state, String text) {
    static final ConflictResult OPEN = new ConflictResult(State.OPEN, "");

    enum State {
        OPEN,
        LEFT,
        RIGHT,
        BOTH,
        TYPED;

        /** Returns the message key of the badge. */
        String key() {
            return "conflict.result." + name();
        }
    }
}
