package rubezh.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field: a leaf of a record type.
 *
 * @param path dotted path from the root, say {@code route.departure} or {@code items.amount}
 * @param steps names of the path
 * @param type type of the value; for a list of leaves, of its elements
 * @param list whether the value is a {@code List} of {@code type}
 * @param nullable whether the value may be absent; an absent list is empty
 * @param lines dotted path of the list of lines the field belongs to, or null if the field occurs
 *     once in a record
 */
public record Field(
        String path,
        List<String> steps,
        Class<?> type,
        boolean list,
        boolean nullable,
        @Nullable String lines) {
    /** Returns the last name of the path. */
    public String name() {
        return steps.getLast();
    }

    /** Returns the first name of the path: the section the field is shown in. */
    public String section() {
        return steps.getFirst();
    }

    /** Returns the pointer of the field where it occurs once: {@code /route/departure}. */
    public String pointer() {
        if (lines != null) {
            throw new IllegalStateException(path + " occurs once per line");
        }
        return "/" + String.join("/", steps);
    }
}
