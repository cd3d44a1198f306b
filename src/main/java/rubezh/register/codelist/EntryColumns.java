package rubezh.register.codelist;

import module java.base;

import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Coordinates;

/**
 * Further columns of a list, and the values they take: rules, colours and sums rest on those that
 * built-in entries have. Only countries and regions may be others of their lists.
 */
final class EntryColumns {
    /** Aliases are a column of their own in every list. */
    static final String ALIASES = "aliases";

    /** Columns that say something of one code alone; an entry like another has them not. */
    static final Set<String> OWN =
            Set.of(
                    ALIASES,
                    "short_en",
                    "short_ru",
                    "iata",
                    "opposite",
                    "evidence",
                    "control",
                    "act",
                    "article",
                    "source",
                    Coordinates.COLUMN,
                    "coordinate_source");

    /** Columns that name a code of another list. */
    static final Map<String, CodeListId> CODED =
            Map.of("country", CodeListId.COUNTRIES, "region", CodeListId.SUBDIVISIONS);

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

    /** Returns whether entries alike still differ in a column. */
    static boolean isOwn(String column) {
        return OWN.contains(column) || CODED.containsKey(column);
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
        if (OWN.contains(column)) {
            return values.containsKey(column);
        }
        return CODED.containsKey(column)
                ? values.containsKey(column) && Code.SHAPE.matcher(value).matches()
                : values(column).contains(value);
    }
}
