package rubezh.register.view;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.SummarySelection;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/** Saved view as a tree of JSON values. Absent members have their values of a new list. */
final class SavedViewCodec {
    private SavedViewCodec() {}

    /** Returns what a view shows as canonical JSON, without its id and name. */
    static String text(SavedView view) {
        Map<String, Object> tree = write(view);
        tree.remove("id");
        tree.remove("name");
        return new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
    }

    /**
     * Reads what a view shows; empty if only a newer program can, or none: if it asks for more than
     * a query takes.
     */
    static Optional<SavedView> readText(String text) {
        if (text.length() > SharedViewService.MAX_CONDITIONS) {
            return Optional.empty();
        }
        try {
            var tree = new TreeMap<>(CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8)));
            tree.put("id", new UUID(0, 0).toString());
            return Optional.of(read(tree)).filter(SavedViewCodec::isBounded);
        } catch (MalformedJsonException
                | DateTimeException
                | IllegalArgumentException
                | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static boolean isBounded(SavedView view) {
        return isBounded(view.from())
                && isBounded(view.to())
                && (view.counted() == null || SelectionCodec.isBounded(view.counted()));
    }

    private static boolean isBounded(@Nullable LocalDate day) {
        return day == null || day.getYear() >= 1 && day.getYear() <= 9998;
    }

    static Map<String, Object> write(SavedView view) {
        var tree = new TreeMap<String, Object>();
        tree.put("id", view.id().toString());
        tree.put("name", view.name());
        tree.put("search", view.search());
        tree.put("preset", view.preset());
        put(tree, "from", view.from());
        put(tree, "to", view.to());
        var codes = new TreeMap<String, Object>();
        view.codes().forEach((path, values) -> codes.put(path, List.copyOf(values)));
        tree.put("codes", codes);
        if (view.counted() instanceof SummarySelection counted) {
            tree.put("counted", SelectionCodec.write(counted));
        }
        put(tree, "order", view.order());
        tree.put("descending", view.descending());
        tree.put("columns", view.columns());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    static SavedView read(Map<?, ?> tree) {
        return new SavedView(
                UUID.fromString(String.valueOf(tree.get("id"))),
                textOr(tree, "name", ""),
                textOr(tree, "search", ""),
                textOr(tree, "preset", ""),
                date(tree, "from"),
                date(tree, "to"),
                codes(tree.get("codes")),
                tree.get("counted") instanceof Map<?, ?> counted
                        ? SelectionCodec.read(counted)
                        : null,
                text(tree, "order"),
                !Boolean.FALSE.equals(tree.get("descending")),
                texts(tree.get("columns")));
    }

    private static @Nullable String text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? text : null;
    }

    private static String textOr(Map<?, ?> tree, String name, String absent) {
        String text = text(tree, name);
        return text == null ? absent : text;
    }

    private static @Nullable LocalDate date(Map<?, ?> tree, String name) {
        String text = text(tree, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Map<String, Set<String>> codes(@Nullable Object tree) {
        var codes = new LinkedHashMap<String, Set<String>>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((path, values) ->
                    codes.put(String.valueOf(path), new LinkedHashSet<>(texts(values))));
        }
        return codes;
    }

    static List<String> texts(@Nullable Object tree) {
        return tree instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
