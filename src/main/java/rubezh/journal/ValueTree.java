package rubezh.journal;

import module java.base;

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
    private static final BitSet DASHES =
            BitSet.valueOf(new long[] {1L << 8 | 1L << 13 | 1L << 18 | 1L << 23});
    static final String ID = "id";

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
     * Returns the pointers of the difference between two trees: leaves that differ, and the pointer
     * of a line that was added or removed.
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
                changed.accept(child(at, id)); // an added line is said whole, what it lacks too
            }
        });
    }

    /**
     * Returns whether all leaves and lines of a tree are among some pointers: then nothing else
     * differs from an empty tree. Makes no set, as an import asks it of most revisions.
     */
    static boolean isListed(Map<String, ?> tree, Set<String> pointers) {
        return isListed("", tree, pointers, false);
    }

    private static boolean isListed(String at, Object value, Set<String> pointers, boolean inLine) {
        if (value instanceof Map<?, ?> map) {
            return areListed(at, map, pointers, inLine, null);
        }
        if (!isLines(value)) {
            return pointers.contains(at);
        }
        for (Object line : (List<?>) value) {
            if (!isLineListed(at, line, pointers, inLine)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all members are listed, without one that is left out. */
    private static boolean areListed(
            String at,
            Map<?, ?> members,
            Set<String> pointers,
            boolean inLine,
            @Nullable String leftOut) {
        for (var member : members.entrySet()) {
            if (!member.getKey().equals(leftOut)
                    && !isListed(child(at, member.getKey()), member.getValue(), pointers, inLine)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineListed(
            String list, Object line, Set<String> pointers, boolean inLine) {
        String at = child(list, idOf(line));
        Map<?, ?> members = asMap(line);
        return (inLine && members.size() > 1 || pointers.contains(at))
                && areListed(at, members, pointers, true, ID);
    }

    /** Returns whether the lines of every list in a tree stand in the order of their places. */
    static boolean isInOrder(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> map.values().stream().allMatch(ValueTree::isInOrder);
            case List<?> list when isLines(list) ->
                    TreeEditor.isInOrder(list) && list.stream().allMatch(ValueTree::isInOrder);
            case null, default -> true;
        };
    }

    /**
     * Returns the pointers of the lists whose common lines stand in another order than before,
     * unless that is the order of their places, which are values of their own.
     */
    static SortedSet<String> reordered(Map<String, ?> old, Map<String, ?> now) {
        var lists = new TreeSet<String>();
        reorder("", old, now, lists::add);
        return lists;
    }

    private static void reorder(
            String at, @Nullable Object old, @Nullable Object now, Consumer<String> reordered) {
        if (Objects.equals(old, now)) {
            return;
        }
        if (old instanceof Map<?, ?> before && now instanceof Map<?, ?> map) {
            map.forEach(
                    (name, child) -> reorder(child(at, name), before.get(name), child, reordered));
        } else if (isLines(old) && now instanceof List<?> list && isLines(list)) {
            Map<String, Map<?, ?>> before = byId(old);
            Map<String, Map<?, ?>> lines = byId(list);
            var kept = new ArrayList<>(before.keySet());
            kept.retainAll(lines.keySet());
            var found = new ArrayList<>(lines.keySet());
            found.retainAll(before.keySet());
            if (!kept.equals(found) && !TreeEditor.isInOrder(list)) {
                reordered.accept(at);
            }
            lines.forEach((id, line) -> reorder(child(at, id), before.get(id), line, reordered));
        }
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
        var editor = new TreeEditor(onto, new LineIndex());
        for (String pointer : pointers) {
            if (!pointer.isEmpty()) {
                editor.put(pointer, from);
            }
        }
        return editor.tree();
    }

    /** Returns a tree with one value at one pointer; an empty one without a value. */
    public static Map<String, Object> treeOf(String pointer, @Nullable Object value) {
        Object tree = value;
        for (String step : steps(pointer).reversed()) {
            if (tree == null) {
                return Map.of();
            }
            tree = isId(step, 0, step.length()) ? List.of(line(step, tree)) : Map.of(step, tree);
        }
        @SuppressWarnings("unchecked")
        var map = (Map<String, Object>) asMap(tree);
        return map;
    }

    private static Map<Object, Object> line(String id, Object members) {
        var line = new LinkedHashMap<Object, Object>(asMap(members));
        line.put(ID, id);
        return line;
    }

    /** Returns the value at a pointer, a leaf, line or section; null if absent. */
    public static @Nullable Object at(Map<String, ?> tree, String pointer) {
        return at(tree, pointer, new LineIndex());
    }

    /** Returns the pointer of the first line of a list of lines. */
    static Optional<String> firstLine(Map<String, ?> tree, String list) {
        return byId(at(tree, list)).keySet().stream().findFirst().map(id -> child(list, id));
    }

    /** Returns the values at some pointers, those that are absent left out. */
    public static Map<String, Object> valuesAt(Map<String, ?> tree, Iterable<String> pointers) {
        var index = new LineIndex();
        var values = new HashMap<String, Object>();
        for (String pointer : pointers) {
            Object value = at(tree, pointer, index);
            if (value != null) {
                values.put(pointer, value);
            }
        }
        return values;
    }

    /** Returns the value at a pointer; of use where many are asked for in one tree. */
    static @Nullable Object at(Map<String, ?> tree, String pointer, LineIndex index) {
        Object value = tree;
        for (String step : steps(pointer)) {
            value = value instanceof List<?> ? index.of(value).get(step) : asMap(value).get(step);
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

    /**
     * Returns whether a value of one pointer is part of the other's; that of the record is none.
     */
    static boolean touch(String one, String other) {
        return !one.isEmpty()
                && (one.equals(other)
                        || one.startsWith(other + "/")
                        || other.startsWith(one + "/"));
    }

    /** Returns whether a part of a text is a UUID in lower case. */
    private static boolean isId(String text, int start, int end) {
        boolean id = end - start == ID_LENGTH;
        for (int i = 0; id && i < ID_LENGTH; i++) {
            char c = text.charAt(start + i);
            id = DASHES.get(i) ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return id;
    }

    static List<String> steps(String pointer) {
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

    static boolean isAbsent(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static boolean isMap(@Nullable Object value) {
        return value instanceof Map;
    }

    private static boolean isLines(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return false;
        }
        var ids = new HashSet<String>();
        for (Object line : list) {
            if (!isLine(line) || !ids.add(idOf(line))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLine(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                && map.get(ID) instanceof String id
                && isId(id, 0, id.length());
    }

    static String idOf(Object line) {
        return String.valueOf(((Map<?, ?>) line).get(ID));
    }

    static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static Map<String, Map<?, ?>> byId(@Nullable Object value) {
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
}
