package rubezh.shape;

import java.util.List;

/**
 * Result of reading a tree: the record, with null for values that could not be read, and those
 * values.
 *
 * @param record record without the unreadable values
 * @param problems values that are not of the type of their field
 */
public record RecordParseResult<R extends Record>(R record, List<Problem> problems) {
    public RecordParseResult {
        problems = List.copyOf(problems);
    }

    /**
     * A value that is not of the type of its field.
     *
     * @param pointer pointer of the field
     * @param raw plain value in the tree
     */
    public record Problem(String pointer, Object raw) {}
}
