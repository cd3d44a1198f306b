package rubezh.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of a record type.
 *
 * @param path dotted names from the root, say {@code route.departure} or {@code items.amount}
 * @param steps the names of the path
 * @param type the value's type; for a list of leaves the type of its elements
 * @param list whether the value is a {@code List} of {@code type}
 * @param nullable whether the value may be absent; a list is empty instead
 * @param lines dotted path of the list of records the field belongs to, or null if it occurs once
 *     in a record
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
