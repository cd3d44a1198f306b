package rubezh.ui.codelist;

import module java.base;

import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Further columns of an entry in the words of one language; codes of other lists by name. */
final class EntryColumnFormat {
    /** The group has a name beside its code; evidence and sources are for who keeps the list. */
    private static final Set<String> HIDDEN =
            Set.of("aliases", "group", "evidence", "coordinate_source");

    private static final Map<String, CodeListId> CODED =
            Map.of(
                    "agency", CodeListId.AGENCIES,
                    "categories", CodeListId.CATEGORIES,
                    "country", CodeListId.COUNTRIES,
                    "modes", CodeListId.TRANSPORT_MODES,
                    "opposite", CodeListId.POSTS,
                    "region", CodeListId.SUBDIVISIONS);

    private static final Map<String, String> NAMED =
            Map.of(
                    "measures", "common.kind.",
                    "post_type", "codelist.traffic.",
                    "traffic", "codelist.traffic.",
                    "types", "codelist.traffic.");

    private final Messages messages;
    private final ReferenceData reference;

    EntryColumnFormat(Messages messages, ReferenceData reference) {
        this.messages = messages;
        this.reference = reference;
    }

    /** Returns whether a column is shown. */
    static boolean isShown(String column) {
        return !HIDDEN.contains(column);
    }

    /** Returns a line for each column that says something, in one language only the shown one. */
    List<String> lines(CodeEntry entry) {
        String other = messages.language() == Language.RU ? "_en" : "_ru";
        return new TreeMap<>(entry.extraColumn())
                .entrySet().stream()
                        .filter(column -> isShown(column.getKey()))
                        .filter(column -> !column.getKey().endsWith(other))
                        .filter(column -> !column.getValue().isEmpty())
                        .map(column ->
                                messages.text(key(column.getKey()))
                                        + ": "
                                        + value(column.getKey(), column.getValue()))
                        .toList();
    }

    /** Returns the key of the name of a column. */
    static String key(String column) {
        return "codelist.column." + column;
    }

    private String value(String column, String stored) {
        CodeListId codes = CODED.get(column);
        String named = NAMED.get(column);
        if (codes == null && named == null) {
            return stored;
        }
        return Arrays.stream(stored.split("[; ]"))
                .map(code -> codes == null ? messages.text(named + code) : label(codes, code))
                .collect(Collectors.joining(", "));
    }

    private String label(CodeListId codes, String code) {
        return reference
                .list(codes)
                .find(code)
                .map(entry -> entry.label(messages.language() == Language.RU))
                .orElse(code);
    }
}
