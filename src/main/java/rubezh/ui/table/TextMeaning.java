package rubezh.ui.table;

import org.jspecify.annotations.Nullable;
import rubezh.table.mapping.TableMapping.MappedValue;

/**
 * A text of a column with its meaning.
 *
 * @param text text as the file has it; empty for empty cells
 * @param rows how many rows have it
 * @param target what it means; null if nothing says it
 */
record TextMeaning(String text, long rows, @Nullable MappedValue target) {
    /** Returns whether its rows are rejected until somebody decides. */
    boolean isOpen() {
        return !text.isEmpty() && (target == null || target instanceof MappedValue.Proposed);
    }

    /** Returns the code that is proposed and not taken; empty if there is none. */
    String proposal() {
        return target instanceof MappedValue.Proposed(String code) ? code : "";
    }
}
