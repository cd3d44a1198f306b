package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;

/**
 * Entry as it is entered or read from a table.
 *
 * @param names code and names
 * @param columns further columns of the list by name, without empty ones
 * @param from first day, or null for no limit
 * @param to last day, or null for no limit
 */
public record NewEntry(
        EntryNames names,
        SortedMap<String, String> columns,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public NewEntry {
        columns = new TreeMap<>(columns);
    }
}
