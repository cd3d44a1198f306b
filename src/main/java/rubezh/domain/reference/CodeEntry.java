package rubezh.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a code list.
 *
 * @param code stable code, never reused
 * @param en English label
 * @param ru Russian label
 * @param validFrom first day the code may be newly chosen, or null: always
 * @param validTo last day it may be newly chosen, or null: still
 * @param extraColumn further columns of that list by name, say {@code group_en} of a substance or
 *     {@code country} of a post
 */
public record CodeEntry(
        String code,
        String en,
        String ru,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> extraColumn) {
    public CodeEntry {
        extraColumn = Map.copyOf(extraColumn);
    }

    /**
     * Says whether the code may be newly chosen on a day; a retired code stays readable and
     * printable.
     */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** Returns the label in Russian or English. */
    public String label(boolean russian) {
        return russian ? ru : en;
    }

    /**
     * Returns the label for narrow places: column {@code short_ru} or {@code short_en}, else all.
     */
    public String shortLabel(boolean russian) {
        String narrow = extraColumn(russian ? "short_ru" : "short_en");
        return narrow.isEmpty() ? label(russian) : narrow;
    }

    /** Returns further search terms of the code in both languages: slang, former names. */
    public List<String> aliases() {
        String words = extraColumn("aliases");
        return words.isEmpty() ? List.of() : List.of(words.split(";"));
    }

    /** Returns a further column, empty where the list or the line has none. */
    public String extraColumn(String column) {
        return extraColumn.getOrDefault(column, "");
    }
}
