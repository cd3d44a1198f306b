package rubezh.shape;

import java.util.List;

/**
 * What came out of reading a tree: the record, with null for what could not be read, and what that
 * was.
 *
 * @param record the record
 * @param problems values that are not of their field's type; the tree still holds them
 */
public record RecordParseResult<R extends Record>(R record, List<Problem> problems) {
    public RecordParseResult {
        problems = List.copyOf(problems);
    }

    /**
     * A value that is not of its field's type.
     *
     * @param pointer where
     * @param raw the plain value found
     */
    public record Problem(String pointer, Object raw) {}
}
