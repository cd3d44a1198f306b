package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Part of the list of the cases that a closing counted, a record of its own, because one revision
 * holds some thousand cases only. The closing names the revision of each part, so that nobody can
 * put another list in its place.
 *
 * @param operation code of the operation
 * @param revisions of each case the ids of its newest revisions, separated by spaces
 * @see OperationStep#parts
 */
public record ClosingPart(@Nullable OperationCode operation, List<String> revisions) {
    /** Characters of a part, with those that JSON puts between its texts; a revision has 1 MiB. */
    static final int MAX_LENGTH = 900_000;

    private static final int QUOTES_AND_COMMA = 3;

    public ClosingPart {
        revisions = List.copyOf(revisions);
    }

    /** Divides a list into parts that fit into a revision each; an empty list has none. */
    public static List<ClosingPart> of(OperationCode operation, List<String> revisions) {
        var parts = new ArrayList<ClosingPart>();
        int from = 0;
        int length = 0;
        for (int i = 0; i < revisions.size(); i++) {
            int added = revisions.get(i).length() + QUOTES_AND_COMMA;
            if (i > from && length + added > MAX_LENGTH) {
                parts.add(new ClosingPart(operation, revisions.subList(from, i)));
                from = i;
                length = 0;
            }
            length += added;
        }
        if (from < revisions.size()) {
            parts.add(new ClosingPart(operation, revisions.subList(from, revisions.size())));
        }
        return parts;
    }
}
