package rubezh.domain.reference;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list.
 *
 * @param code stable code, never reused
 * @param en English label
 * @param ru Russian label
 * @param validFrom first day on which the code may be chosen, or null for no limit
 * @param validTo last day on which it may be chosen, or null for no limit
 * @param extraColumn additional columns of the list by name, say {@code group_en} of a substance or
 *     {@code country} of a post
 */
public record CodeEntry(
        String code,
        String en,
        String ru,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> extraColumn) {
    /** Column with why new records are not offered a code that is valid, say of an operation. */
    public static final String WITHDRAWN = "withdrawn";

    public CodeEntry {
        extraColumn = Map.copyOf(extraColumn);
    }

    /**
     * Returns whether the code may be chosen on a day; a retired code is still shown and printed.
     */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** Returns whether new records are offered the code on a day. */
    public boolean isOfferedOn(LocalDate day) {
        return isValidOn(day) && extraColumn(WITHDRAWN).isEmpty();
    }

    /** Returns the label in Russian or English. */
    public String label(boolean russian) {
        return russian ? ru : en;
    }

    /**
     * Returns the short label, column {@code short_ru} or {@code short_en}; without one the label.
     */
    public String shortLabel(boolean russian) {
        String shortLabel = extraColumn(russian ? "short_ru" : "short_en");
        return shortLabel.isEmpty() ? label(russian) : shortLabel;
    }

    /** Returns additional search terms of the code in both languages: slang, former names. */
    public List<String> aliases() {
        String aliases = extraColumn("aliases");
        return aliases.isEmpty() ? List.of() : List.of(aliases.split(";"));
    }

    /** Returns all names of the code in both languages: labels, short labels, aliases. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(ru, en, shortLabel(true), shortLabel(false)), aliases().stream())
                .distinct()
                .toList();
    }

    /** Returns an additional column, empty if there is none. */
    public String extraColumn(String column) {
        return extraColumn.getOrDefault(column, "");
    }
}
