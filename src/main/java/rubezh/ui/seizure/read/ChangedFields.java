package rubezh.ui.seizure.read;

import module java.base;

/**
 * Fields marked as changed on a record.
 *
 * @param earlier earlier texts of the changed fields and lines, by pointer; empty without one
 */
public record ChangedFields(Map<String, String> earlier) {
    /** Marks nothing. */
    public static final ChangedFields NONE = new ChangedFields(Map.of());

    public ChangedFields {
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
