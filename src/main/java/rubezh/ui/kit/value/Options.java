package rubezh.ui.kit.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rubezh.domain.reference.CodeEntry;
import rubezh.ui.kit.NameSearch;

/**
 * A list to choose from. Finds by both languages, code and alias, also in the wrong keyboard
 * layout; what was chosen lately comes first. Share one between the fields of the same list.
 */
public final class Options {
    private static final int RECENT = 9;

    private final Map<Object, Option> byValue = new LinkedHashMap<>();
    private final Map<Option, List<String>> words = new LinkedHashMap<>();
    private final Map<Option, List<String>> groups = new HashMap<>();
    private final List<Option> recent = new ArrayList<>();

    public Options(Collection<Option> options) {
        for (Option option : options) {
            byValue.put(option.value(), option);
            words.put(
                    option,
                    Stream.concat(
                                    Stream.of(option.ru(), option.en(), option.code()),
                                    option.aliases().stream())
                            .map(NameSearch::fold)
                            .toList());
        }
    }

    /**
     * Returns the options of a code list; aliases are found too.
     *
     * @param value makes the field's value of a code, say {@code Country::new}
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
                                                e.aliases()))
                                .toList());
        entries.stream()
                .filter(e -> !groupOf(e).isEmpty())
                .forEach(e ->
                        options.groups.put(
                                options.of(value.apply(e.code())), List.of(groupOf(e).split(";"))));
        return options;
    }

    /** Returns the country of an entry, or the categories it may be of; empty if it has neither. */
    private static String groupOf(CodeEntry entry) {
        String country = entry.extraColumn("country");
        return country.isEmpty() ? entry.extraColumn("categories") : country;
    }

    /** Returns the option of a value; a code unknown here is shown as it is. */
    public Option of(Object value) {
        Option known = byValue.get(value);
        String text = value.toString();
        return known == null ? new Option(value, text, text, text, List.of()) : known;
    }

    /** Returns the options a typed text may mean, the best first; all if nothing is typed. */
    public List<Option> find(String typed) {
        if (typed.isBlank()) {
            return Stream.concat(recent.stream(), byValue.values().stream()).distinct().toList();
        }
        return NameSearch.best(typed, words.entrySet(), Map.Entry::getValue).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the same options; where the list tells countries or categories, those of one come
     * first.
     *
     * @param first its code, empty if not known
     */
    public List<Option> find(String typed, String first) {
        List<Option> found = find(typed);
        if (first.isEmpty() || groups.isEmpty()) {
            return found;
        }
        Predicate<Option> home = option -> groups.getOrDefault(option, List.of()).contains(first);
        return Stream.concat(
                        found.stream().filter(home), found.stream().filter(Predicate.not(home)))
                .toList();
    }

    /** Returns the option whose name or code a text is exactly. */
    public Optional<Option> findExact(String text) {
        String folded = NameSearch.fold(text);
        return words.entrySet().stream()
                .filter(e -> e.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the value of a code. */
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
