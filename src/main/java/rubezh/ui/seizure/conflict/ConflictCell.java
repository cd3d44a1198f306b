package rubezh.ui.seizure.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.narrative.TextDiff.TextPart;

/**
 * One of the values that contradict each other.
 *
 * @param revision revision that has the value
 * @param left whether it stands in the left column
 * @param caption who wrote it when, where a column has several values; else empty
 * @param text the value
 * @param words the value by words, those marked that only this side has; empty for a short one
 * @param plain plain value; null for none
 */
record ConflictCell(
        RevisionId revision,
        boolean left,
        String caption,
        String text,
        List<TextPart> words,
        @Nullable Object plain) {
    ConflictCell {
        words = List.copyOf(words);
    }
}
