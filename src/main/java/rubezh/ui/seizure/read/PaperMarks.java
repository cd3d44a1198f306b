package rubezh.ui.seizure.read;

import java.util.Map;
import java.util.Optional;

/**
 * Fields marked as changed on a paper.
 *
 * @param earlier earlier texts of the changed fields and lines, by pointer; empty without one
 */
public record PaperMarks(Map<String, String> earlier) {
    /** Marks nothing. */
    public static final PaperMarks NONE = new PaperMarks(Map.of());

    public PaperMarks {
        earlier = Map.copyOf(earlier);
    }

    /** Returns whether a field, or the whole line that it is in, has changed. */
    boolean isChanged(String pointer) {
        return earlier.containsKey(pointer)
                || earlier.keySet().stream().anyMatch(key -> pointer.startsWith(key + "/"));
    }

    /** Returns the earlier text of a field that had one and has changed. */
    Optional<String> earlierText(String pointer) {
        return Optional.ofNullable(earlier.get(pointer)).filter(text -> !text.isEmpty());
    }
}
