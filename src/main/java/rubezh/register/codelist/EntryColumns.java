package rubezh.register.codelist;

import module java.base;

import rubezh.domain.reference.CodeEntry;

/**
 * Further columns of a list, and the values they take: rules, colours and sums rest on those that
 * built-in entries have.
 */
final class EntryColumns {
    /** Aliases are a column of their own in every list. */
    static final String ALIASES = "aliases";

    /** Columns that say something of one code alone; an entry like another has them not. */
    static final Set<String> OWN =
            Set.of(ALIASES, "short_en", "short_ru", "iata", "opposite", "evidence", "control");

    private final SortedMap<String, Set<String>> values = new TreeMap<>();

    /**
     * @param builtIn the built-in entries of the list
     */
    EntryColumns(Collection<CodeEntry> builtIn) {
        builtIn.forEach(entry -> entry.extraColumn().forEach(this::add));
        values.remove(ALIASES);
        values.forEach((_, some) -> some.remove(""));
    }

    private void add(String column, String value) {
        values.computeIfAbsent(column, _ -> new TreeSet<>()).add(value);
    }

    /** Returns the columns besides code, names, aliases and days, sorted. */
    Set<String> names() {
        return values.keySet();
    }

    /** Returns the values that built-in entries have in a column, sorted. */
    Set<String> values(String column) {
        return values.getOrDefault(column, Set.of());
    }

    /** Returns whether an own entry may have a value in a column. */
    boolean takes(String column, String value) {
        return OWN.contains(column) ? values.containsKey(column) : values(column).contains(value);
    }
}
