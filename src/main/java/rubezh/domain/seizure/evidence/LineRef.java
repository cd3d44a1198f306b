package rubezh.domain.seizure.evidence;

import java.util.UUID;

/**
 * Points at a line of goods of the same record by its id.
 *
 * @param id id of the line
 */
public record LineRef(UUID id) {
    /**
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static LineRef of(String text) {
        return new LineRef(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
