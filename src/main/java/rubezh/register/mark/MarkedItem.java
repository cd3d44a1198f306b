package rubezh.register.mark;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Line of goods with described or pictured marks.
 *
 * @param recordId its record
 * @param start start of the seizure; null if not recorded
 * @param words folded words that equal marks share; empty if they are not described
 * @param text the marks as described; may be empty
 * @param substance what the goods are; null if not recorded
 * @param amount net amount; null if not recorded
 * @param pictures images tied to the marks, in order
 */
public record MarkedItem(
        UUID recordId,
        @Nullable OffsetDateTime start,
        String words,
        String text,
        @Nullable Substance substance,
        @Nullable Amount amount,
        List<ImageRef> pictures) {
    public MarkedItem {
        pictures = List.copyOf(pictures);
    }

    /**
     * Image of marks.
     *
     * @param content hash of its bytes
     * @param turns quarter turns to show it upright, clockwise: 0 to 3
     */
    public record ImageRef(Sha256 content, int turns) {
        /** Text form {@code <hash> 0}. */
        public static ImageRef of(String text) {
            return new ImageRef(
                    Sha256.of(text.substring(0, text.indexOf(' '))),
                    Integer.parseInt(text.substring(text.indexOf(' ') + 1)));
        }

        @Override
        public String toString() {
            return content + " " + turns;
        }
    }
}
