package rubezh.domain.seizure.evidence;

import java.util.UUID;

/**
 * Reference to a line of goods of the same record.
 *
 * @param id id of the line
 */
public record LineRef(UUID id) {
    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static LineRef of(String text) {
        return new LineRef(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
