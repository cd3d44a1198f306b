package rubezh.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Operations on a tree of plain values with JSON Pointers (RFC 6901): leaves, difference, patch. A
 * list of maps with distinct {@code id} members is a list of lines, addressed by id; any other list
 * is a leaf. Null, an empty map and an empty list equal an absent member. In a name {@code /} is
 * escaped as {@code ~1}, {@code ~} as {@code ~0}.
 *
 * <pre>{@code
 * SortedSet<String> changed = ValueTree.difference(before, after);
 * Map<String, Object> patched = ValueTree.apply(other, changed, after);
 * }</pre>
 */
public final class ValueTree {
    private static final int ID_LENGTH = 36;
    private static final String ID = "id";

    private ValueTree() {}

    /**
     * Returns every leaf by its pointer. The id of a line is not a leaf; a line without other
     * members is one itself.
     */
    public static SortedMap<String, Object> leaves(Map<String, ?> tree) {
        var leaves = new TreeMap<String, Object>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String at, @Nullable Object value, Map<String, Object> target) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, child) -> collect(child(at, name), child, target));
        } else if (value instanceof List<?> list && isLines(list)) {
            for (Object line : list) {
                collectLine(child(at, idOf(line)), (Map<?, ?>) line, target);
            }
        } else if (value != null) {
            target.put(at, value);
        }
    }

    private static void collectLine(String at, Map<?, ?> line, Map<String, Object> target) {
        int before = target.size();
        collect(at, without(line), target);
        if (target.size() == before) {
            target.put(at, line);
        }
    }

    /**
     * Returns the pointers of the difference between two trees: leaves that differ, and for a
     * removed line the pointer of the line.
     */
    public static SortedSet<String> difference(Map<String, ?> old, Map<String, ?> now) {
        var changed = new TreeSet<String>();
        compare("", old, now, changed::add);
        return changed;
    }

    private static void compare(
            String at, @Nullable Object old, @Nullable Object now, Consumer<String> changed) {
        if (Objects.equals(old, now) || (isAbsent(old) && isAbsent(now))) {
            return;
        }
        if (isKind(old, now, ValueTree::isMap)) {
            compareMaps(at, asMap(old), asMap(now), changed);
        } else if (isKind(old, now, ValueTree::isLines)) {
            compareLines(at, byId(old), byId(now), changed);
        } else {
            changed.accept(at);
        }
    }

    private static void compareMaps(
            String at, Map<?, ?> old, Map<?, ?> now, Consumer<String> changed) {
        var names = new TreeSet<Object>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> compare(child(at, name), old.get(name), now.get(name), changed));
    }

    private static void compareLines(
            String at,
            Map<String, Map<?, ?>> old,
            Map<String, Map<?, ?>> now,
            Consumer<String> changed) {
        old.forEach((id, line) -> {
            if (!now.containsKey(id)) {
                changed.accept(child(at, id));
            }
        });
        now.forEach((id, line) -> {
            Map<?, ?> before = old.get(id);
            if (before != null) {
                compareMaps(child(at, id), without(before), without(line), changed);
            } else {
                var added = new TreeMap<String, Object>();
                collectLine(child(at, id), line, added);
                added.keySet().forEach(changed);
            }
        });
    }

    /** Returns whether both values are of a kind, absent values included. */
    private static boolean isKind(
            @Nullable Object one, @Nullable Object other, Predicate<@Nullable Object> is) {
        return (isAbsent(one) || is.test(one)) && (isAbsent(other) || is.test(other));
    }

    /**
     * Returns a copy of a tree with the values at some pointers from another tree; all other values
     * stay, unknown fields included.
     */
    public static Map<String, Object> apply(
            Map<String, ?> onto, Iterable<String> pointers, Map<String, ?> from) {
        Object result = onto;
        for (String pointer : pointers) {
            List<String> steps = steps(pointer);
            if (!steps.isEmpty()) {
                result = put(result, from, steps);
            }
        }
        return result == null ? Map.of() : copy(asMap(result));
    }

    private static @Nullable Object put(
            @Nullable Object onto, @Nullable Object from, List<String> steps) {
        if (steps.isEmpty()) {
            return isAbsent(from) ? null : from;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        boolean lines = isAbsent(from) ? isLines(onto) : isLines(from);
        if (lines) {
            return putLine(byId(onto), step, put(byId(onto).get(step), byId(from).get(step), rest));
        }
        Map<String, Object> map = copy(asMap(onto));
        Object child = put(map.get(step), asMap(from).get(step), rest);
        if (child == null) {
            map.remove(step);
        } else {
            map.put(step, child);
        }
        return map.isEmpty() ? null : map;
    }

    private static @Nullable Object putLine(
            Map<String, Map<?, ?>> lines, String id, @Nullable Object line) {
        if (line == null) {
            lines.remove(id);
        } else {
            Map<String, Object> complete = copy(asMap(line));
            complete.putIfAbsent(ID, id);
            lines.put(id, complete);
        }
        return lines.isEmpty() ? null : inOrder(lines);
    }

    private static List<Object> inOrder(Map<String, Map<?, ?>> lines) {
        var list = new ArrayList<Object>(lines.values());
        list.sort(Comparator.comparingLong(ValueTree::pos).thenComparing(ValueTree::idOf));
        return Collections.unmodifiableList(list);
    }

    private static long pos(Object line) {
        return asMap(line).get("pos") instanceof Long pos ? pos : Long.MAX_VALUE;
    }

    /** Returns the value at a pointer, a leaf, line or section; null if absent. */
    public static @Nullable Object at(Map<String, ?> tree, String pointer) {
        Object value = tree;
        for (String step : steps(pointer)) {
            value = value instanceof List<?> ? byId(value).get(step) : asMap(value).get(step);
            if (value == null) {
                return null;
            }
        }
        return isAbsent(value) ? null : value;
    }

    /**
     * Returns the pointers of the lines on the path of a pointer, itself included, outermost first.
     */
    static List<String> linesOf(String pointer) {
        var lines = new ArrayList<String>();
        for (int start = 0; start < pointer.length(); ) {
            int slash = pointer.indexOf('/', start + 1);
            int end = slash < 0 ? pointer.length() : slash;
            if (isId(pointer, start + 1, end)) {
                lines.add(pointer.substring(0, end));
            }
            start = end;
        }
        return lines;
    }

    private static boolean isId(String text, int start, int end) {
        return end - start == ID_LENGTH && text.charAt(start + 8) == '-';
    }

    private static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        List<String> steps = Arrays.asList(pointer.substring(1).split("/", -1));
        if (pointer.indexOf('~') >= 0) {
            steps.replaceAll(step -> step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    private static String child(String at, Object name) {
        String step = String.valueOf(name);
        if (step.indexOf('/') >= 0 || step.indexOf('~') >= 0) {
            step = step.replace("~", "~0").replace("/", "~1");
        }
        return at + "/" + step;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static boolean isMap(@Nullable Object value) {
        return value instanceof Map;
    }

    private static boolean isLines(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(ValueTree::isLine)
                && list.stream().map(ValueTree::idOf).distinct().count() == list.size();
    }

    private static boolean isLine(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                && map.get(ID) instanceof String id
                && isId(id, 0, id.length());
    }

    private static String idOf(Object line) {
        return String.valueOf(((Map<?, ?>) line).get(ID));
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Map<?, ?>> byId(@Nullable Object value) {
        var lines = new LinkedHashMap<String, Map<?, ?>>();
        if (value instanceof List<?> list && isLines(list)) {
            list.forEach(line -> lines.put(idOf(line), (Map<?, ?>) line));
        }
        return lines;
    }

    private static Map<?, ?> without(Map<?, ?> line) {
        var rest = new LinkedHashMap<Object, Object>(line);
        rest.remove(ID);
        return rest;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }
}
