package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.text.Fault;

/** Names of the columns that a list of seizures may have. */
final class ColumnNames {
    static final String GOODS = ITEMS.path();
    static final String EQUIVALENT = "equivalent";
    static final String EXCLUSIONS = "exclusions";
    static final String MARKS = "marks";

    private static final List<String> ALL =
            Stream.concat(
                            Stream.of(GOODS, EQUIVALENT, EXCLUSIONS, MARKS),
                            SeizureShape.SHAPE.fields().stream()
                                    .filter(field -> !isAddress(field))
                                    .map(Field::path))
                    .toList();

    private static final int NEAREST = 4;

    private ColumnNames() {}

    /**
     * Returns whether a field is the id or the position of a line, which says nothing by itself.
     */
    private static boolean isAddress(Field field) {
        return field.lines() != null && (field.name().equals("id") || field.name().equals("pos"));
    }

    static List<String> all() {
        return ALL;
    }

    /**
     * Refuses a path that is no list.
     *
     * @throws Fault {@code APP-049} if it is none
     */
    static void requireList(String path) {
        List<String> lists =
                SeizureShape.SHAPE.fields().stream()
                        .flatMap(field -> Stream.ofNullable(field.lines()))
                        .distinct()
                        .toList();
        if (!lists.contains(path)) {
            throw new Fault(Fault.Exit.USAGE, "APP-049", path, String.join(", ", lists));
        }
    }

    /** Returns the names nearest to one that is none, the nearest first. */
    static List<String> nearest(String name) {
        String typed = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .sorted(Comparator.comparingInt(path -> distance(typed, path)))
                .limit(NEAREST)
                .toList();
    }

    /** Returns the fewest changes that make a name the path or the end of it. */
    private static int distance(String typed, String path) {
        int least = changes(typed, path.toLowerCase(Locale.ROOT));
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String end = path.substring(dot + 1).toLowerCase(Locale.ROOT);
            least = Math.min(least, changes(typed, end));
        }
        return least;
    }

    /** Returns the number of letters to insert, remove or replace (Levenshtein 1966). */
    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
