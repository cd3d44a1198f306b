package rubezh.bundle.transfer;

import module java.base;

import rubezh.fixtures.GeneratedSeizure;
import rubezh.journal.ValueTree;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;

/**
 * Random changes of a body, each with a list of pointers that does not tell all of it. They work on
 * plain trees, so that they know nothing of how the program compares two of them.
 */
final class HiddenChanges {
    private final Random random;

    HiddenChanges(long seed) {
        this.random = new Random(seed);
    }

    /** A body and what is listed of its changes. */
    record Change(String kind, Map<String, Object> body, Set<String> listed) {}

    /** Returns the body of a seizure with many values. */
    Map<String, Object> body() {
        Map<String, Object> body;
        do {
            body = SeizureShape.SHAPE.write(GeneratedSeizure.from(random));
        } while (lists(body).size() < 2 || sections(body).size() < 4);
        return body;
    }

    /** Returns a body that differs from another one, and a list that conceals it. */
    Change of(Map<String, Object> old) {
        while (true) {
            Map<String, Object> body = copy(old);
            int kind = random.nextInt(14);
            String name = change(kind, body);
            if (!text(body).equals(text(old))) {
                return new Change(name, body, listed(kind, old, body));
            }
        }
    }

    private String change(int kind, Map<String, Object> body) {
        return switch (kind) {
            case 0, 1 -> changeValue(body);
            case 2 -> takeOutValue(body);
            case 3 -> takeOutLine(body);
            case 4, 5 -> addLine(body);
            case 6 -> moveLine(body);
            case 7 -> reverse(body);
            case 8 -> takeOutSection(body);
            case 9 -> addValue(body);
            case 10 -> changeType(body);
            case 11 -> replaceList(body);
            case 12 -> changeValue(body) + " and " + takeOutLine(body);
            default -> changeValue(body) + " and " + changeValue(body);
        };
    }

    /** Returns nothing, the empty pointer, other pointers, what it lies in, or all but one. */
    private Set<String> listed(int kind, Map<String, Object> old, Map<String, Object> body) {
        SortedSet<String> all = ValueTree.difference(old, body);
        if (kind == 7 || all.isEmpty()) {
            return random.nextBoolean() ? Set.of() : Set.of("");
        }
        return switch (random.nextInt(5)) {
            case 0 -> Set.of();
            case 1 -> Set.of("");
            case 2 -> unchanged(old, all);
            case 3 -> Set.of("/" + all.first().split("/")[1] + "s");
            default -> {
                all.remove(all.toArray(String[]::new)[random.nextInt(all.size())]);
                yield all;
            }
        };
    }

    private Set<String> unchanged(Map<String, Object> old, Set<String> changed) {
        var others = new TreeSet<>(ValueTree.leaves(old).keySet());
        others.removeIf(pointer -> changed.stream().anyMatch(pointer::startsWith));
        return others.stream().limit(3).collect(Collectors.toSet());
    }

    private String changeValue(Map<String, Object> body) {
        Map<String, Object> section = randomOf(sections(body));
        List<String> names =
                section.keySet().stream().filter(name -> isText(name, section)).toList();
        if (!names.isEmpty()) {
            section.put(randomOf(names), "1 " + random.nextInt(1000));
        }
        return "a value is changed";
    }

    private static boolean isText(String name, Map<String, Object> section) {
        return section.get(name) instanceof String && !name.equals("id");
    }

    private String takeOutValue(Map<String, Object> body) {
        Map<String, Object> section = randomOf(sections(body));
        List<String> names =
                section.keySet().stream().filter(name -> isText(name, section)).toList();
        if (names.size() > 1) {
            section.remove(randomOf(names));
        }
        return "a value is taken out";
    }

    private String takeOutLine(Map<String, Object> body) {
        List<Object> list = randomOf(lists(body));
        list.remove(random.nextInt(list.size()));
        return "a line is taken out";
    }

    private String addLine(Map<String, Object> body) {
        List<Object> list = randomOf(lists(body));
        var id = new UUID(0x7000L | random.nextLong() << 16, Long.MIN_VALUE | random.nextInt());
        list.add(new TreeMap<>(Map.of("id", id.toString(), "pos", 99L, "note", "added")));
        return "a line is added";
    }

    private String moveLine(Map<String, Object> body) {
        List<Object> list = randomOf(lists(body));
        line(randomOf(list)).put("pos", (long) random.nextInt(1000) + 100);
        return "a line is moved";
    }

    private String reverse(Map<String, Object> body) {
        Collections.reverse(randomOf(lists(body)));
        return "a list is turned round";
    }

    private String takeOutSection(Map<String, Object> body) {
        body.remove(randomOf(List.copyOf(body.keySet())));
        return "a section is taken out";
    }

    private String addValue(Map<String, Object> body) {
        randomOf(sections(body)).put("addedBy" + random.nextInt(9), "somebody");
        return "a value is added";
    }

    private String changeType(Map<String, Object> body) {
        Map<String, Object> section = randomOf(sections(body));
        List<String> names =
                section.keySet().stream().filter(name -> isText(name, section)).toList();
        if (!names.isEmpty()) {
            section.put(randomOf(names), List.of(Map.of("a", 1L), "b"));
        }
        return "a value becomes a list";
    }

    private String replaceList(Map<String, Object> body) {
        List<Object> list = randomOf(lists(body));
        list.add(list.getFirst());
        return "a line is there twice";
    }

    /** Returns all sections and lines that hold values. */
    private static List<Map<String, Object>> sections(Object tree) {
        var found = new ArrayList<Map<String, Object>>();
        walk(tree, map -> found.add(map), _ -> {});
        return found;
    }

    /** Returns all lists of lines. */
    private static List<List<Object>> lists(Object tree) {
        var found = new ArrayList<List<Object>>();
        walk(
                tree,
                _ -> {},
                list -> {
                    if (list.stream()
                            .allMatch(line -> line instanceof Map<?, ?> m && m.containsKey("id"))) {
                        found.add(list);
                    }
                });
        return found;
    }

    private static void walk(
            Object tree, Consumer<Map<String, Object>> maps, Consumer<List<Object>> lists) {
        if (tree instanceof Map<?, ?>) {
            maps.accept(line(tree));
            List.copyOf(line(tree).values()).forEach(child -> walk(child, maps, lists));
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            @SuppressWarnings("unchecked")
            var lines = (List<Object>) list;
            lists.accept(lines);
            List.copyOf(lines).forEach(child -> walk(child, maps, lists));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static String text(Map<String, Object> body) {
        return new String(CanonicalJson.write(body), StandardCharsets.UTF_8);
    }

    /** Returns a copy in which everything can be changed. */
    private static Map<String, Object> copy(Map<String, Object> body) {
        return line(mutable(body));
    }

    private static Object mutable(Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var copy = new TreeMap<String, Object>();
                map.forEach((name, value) -> copy.put(String.valueOf(name), mutable(value)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(value -> copy.add(mutable(value)));
                yield copy;
            }
            default -> tree;
        };
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
