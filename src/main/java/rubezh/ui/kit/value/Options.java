package rubezh.ui.kit.value;

import module java.base;

import rubezh.domain.reference.CodeEntry;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.NameSearch;

/**
 * List of options. The search covers both languages, code and aliases, also in the wrong keyboard
 * layout; in a long list recently chosen options come first. Fields of the same list share one
 * instance.
 *
 * <pre>{@code
 * Options countries = Options.of(reference.list(COUNTRIES).entries(), Country::new);
 * List<Option> found = countries.find("кырг");
 * }</pre>
 *
 * @see NameSearch
 */
public final class Options {
    private static final int RECENT = 5;

    /** Size of a list that is seen whole, so that nothing in it changes its place. */
    private static final int SHORT = 9;

    private final Map<Object, Option> byValue = new LinkedHashMap<>();
    private final Map<Option, List<String>> names = new LinkedHashMap<>();
    private final Map<Option, List<String>> groups = new HashMap<>();
    private final Map<Object, CodeEntry> entries = new HashMap<>();
    private final List<Option> recent = new ArrayList<>();

    public Options(Collection<Option> options) {
        for (Option option : options) {
            byValue.put(option.value(), option);
            names.put(
                    option,
                    Stream.concat(
                                    Stream.of(option.ru(), option.en(), option.code()),
                                    option.aliases().stream())
                            .map(NameSearch::fold)
                            .toList());
        }
    }

    /**
     * Returns the options of a code list.
     *
     * @param value creates the value of the field from a code, such as {@code Country::new}
     */
    public static Options of(Collection<CodeEntry> entries, Function<String, ?> value) {
        var options =
                new Options(
                        entries.stream()
                                .map(e ->
                                        new Option(
                                                value.apply(e.code()),
                                                e.code(),
                                                e.ru(),
                                                e.en(),
                                                e.names()))
                                .toList());
        entries.forEach(e -> options.entries.put(value.apply(e.code()), e));
        entries.stream()
                .filter(e -> !groupOf(e).isEmpty())
                .forEach(e ->
                        options.groups.put(
                                options.of(value.apply(e.code())), List.of(groupOf(e).split(";"))));
        return options;
    }

    /** Returns the country of an entry, or its categories; empty if it has neither. */
    private static String groupOf(CodeEntry entry) {
        String country = entry.extraColumn("country");
        return country.isEmpty() ? entry.extraColumn("categories") : country;
    }

    /** Returns the option of a value; an unknown code is its own label. */
    public Option of(Object value) {
        Option known = byValue.get(value);
        String text = value.toString();
        return known == null ? new Option(value, text, text, text, List.of()) : known;
    }

    /**
     * Returns the label of a value for narrow places; the whole label if there is no shorter one.
     */
    public String shortLabel(Object value, Language language) {
        CodeEntry entry = entries.get(value);
        return entry == null
                ? of(value).label(language)
                : entry.shortLabel(language == Language.RU);
    }

    /** Returns the options that match a text, the best first; all for a blank text. */
    public List<Option> find(String typed) {
        if (BlankCharacters.isBlank(typed)) {
            Stream<Option> first = byValue.size() > SHORT ? recent.stream() : Stream.empty();
            return Stream.concat(first, byValue.values().stream()).distinct().toList();
        }
        return NameSearch.best(typed, names.entrySet(), Map.Entry::getValue).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the options that match a text; in a list with countries or categories those of one
     * come first.
     *
     * @param first code of the country or category, empty if unknown
     */
    public List<Option> find(String typed, String first) {
        return groupFirst(find(typed), first);
    }

    /** Returns all options in the order of the list, whichever were chosen before. */
    public List<Option> inListOrder(String first) {
        return groupFirst(List.copyOf(byValue.values()), first);
    }

    private List<Option> groupFirst(List<Option> found, String first) {
        if (first.isEmpty() || groups.isEmpty()) {
            return found;
        }
        Predicate<Option> ofGroup =
                option -> groups.getOrDefault(option, List.of()).contains(first);
        return Stream.concat(
                        found.stream().filter(ofGroup),
                        found.stream().filter(Predicate.not(ofGroup)))
                .toList();
    }

    /** Returns the option whose name, code or alias equals a text. */
    public Optional<Option> findExact(String text) {
        String folded = NameSearch.fold(text);
        return names.entrySet().stream()
                .filter(e -> e.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the value of the option with a code. */
    public Optional<Object> byCode(String code) {
        return byValue.values().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::value)
                .findFirst();
    }

    public void addRecent(Option option) {
        recent.remove(option);
        recent.addFirst(option);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }
}
