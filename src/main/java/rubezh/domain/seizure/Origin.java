package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.field.Open;

/**
 * Row of a table that a case was taken from, so that it is known where each value comes from and
 * the same row is not recorded twice. Empty for a case that was typed.
 *
 * @param source name that the mapping gives to where its tables come from, the same for each of
 *     them
 * @param file name of the file, without folders
 * @param row number of the first row of the case as a spreadsheet or a text editor counts it, from
 *     1
 * @param key cells that tell the case from the others of its source, joined by {@code | }; null if
 *     the mapping names no key
 * @param hash SHA-256 over all cells of the rows of the case
 * @param repeat which of several equal rows of the file it is, from 2; null for the first
 */
public record Origin(
        @Open @Nullable String source,
        @Open @Nullable String file,
        @Open @Nullable Integer row,
        @Open @Nullable String key,
        @Open @Nullable Sha256 hash,
        @Open @Nullable Integer repeat) {
    /** Returns whether the case was taken from a table. */
    public boolean isTable() {
        return source != null && hash != null;
    }
}
