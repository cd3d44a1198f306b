package rubezh.ui.seizure.conflict;

import module java.base;

/** Rule by which all rows of a record that are still open are decided at once. */
enum ConflictRule {
    /** The value that was written last, by the clocks of the stations. */
    NEWER,
    LEFT,
    RIGHT,
    /** The value displayed everywhere now. */
    DISPLAYED;

    /** Returns what it decides of a row; empty where it does not say. */
    Optional<ConflictChoice> of(ConflictRow row) {
        return switch (this) {
            case NEWER -> Optional.of(new ConflictChoice.Side(row.newest()));
            case LEFT -> only(row.side(true));
            case RIGHT -> only(row.side(false));
            case DISPLAYED -> only(row.cells().subList(0, 1));
        };
    }

    private static Optional<ConflictChoice> only(List<ConflictCell> cells) {
        return cells.size() == 1
                ? Optional.of(new ConflictChoice.Side(cells.getFirst().revision()))
                : Optional.empty();
    }

    /** Returns the message key. */
    String key() {
        return "conflict.rule." + name();
    }
}
