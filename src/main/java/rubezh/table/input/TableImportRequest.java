package rubezh.table.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.table.mapping.TableMapping;

/**
 * Table to import.
 *
 * @param file the table
 * @param mapping how it is read
 * @param update whether rows that changed since their case was recorded change the case; else they
 *     are only told
 * @param accepted doubts that somebody who knows the table has settled
 * @param rejects file for the rejected rows; null for none
 */
public record TableImportRequest(
        Path file,
        TableMapping mapping,
        boolean update,
        Set<ImportDoubt> accepted,
        @Nullable Path rejects) {
    public TableImportRequest {
        accepted = Set.copyOf(accepted);
        mapping = accepted.contains(ImportDoubt.GUESS) ? mapping.confirmed() : mapping;
    }

    public static TableImportRequest of(Path file, TableMapping mapping) {
        return new TableImportRequest(file, mapping, false, Set.of(), null);
    }

    /** Returns the name of the file without folders. */
    String fileName() {
        return String.valueOf(file.getFileName());
    }
}
