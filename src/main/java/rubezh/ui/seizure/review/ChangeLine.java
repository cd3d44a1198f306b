package rubezh.ui.seizure.review;

import java.util.List;
import rubezh.narrative.TextDiff.TextPart;

/**
 * Change of a field or a line since the last decision, as text.
 *
 * @param pointer pointer of the field or the line
 * @param sign whether it was added, removed or changed
 * @param label label of the field, with the number of its line
 * @param parts removed, added and kept text, in reading order
 * @param difference difference of two quantities, {@code −180 g}; empty without one
 */
record ChangeLine(
        String pointer, Sign sign, String label, List<TextPart> parts, String difference) {
    ChangeLine {
        parts = List.copyOf(parts);
    }

    enum Sign {
        ADDED("+"),
        REMOVED("\u2212"),
        CHANGED("~");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        /** Returns the message key of the word, for the screen reader. */
        String key() {
            return "review.sign." + name();
        }
    }
}
