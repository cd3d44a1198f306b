package rubezh.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Case that another one may repeat.
 *
 * @see Catalogue#repeated
 * @param recordId id of its record
 * @param number case number; empty if it has none
 * @param rowHash hash of the row of a table that it was taken from; null if it was typed
 */
public record RepeatedCase(UUID recordId, String number, @Nullable String rowHash) {}
