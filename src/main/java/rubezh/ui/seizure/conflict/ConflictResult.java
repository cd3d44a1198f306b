package rubezh.ui.seizure.conflict;

/**
 * What counts of a row as decided so far.
 *
 * @param text the value; empty while nothing is decided
 */
record ConflictResult(State state, String text) {
    static final ConflictResult OPEN = new ConflictResult(State.OPEN, "");

    enum State {
        OPEN("conflict-text"),
        LEFT("accent-text"),
        RIGHT("ok-text"),
        BOTH("ok-text"),
        TYPED("accent-text");

        private final String style;

        State(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }

        /** Returns the message key of the badge. */
        String key() {
            return "conflict.result." + name();
        }
    }
}
