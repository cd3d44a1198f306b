package rubezh.table.input;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;

/**
 * A case with what a changed row of its table says now: values that the mapping gives replace those
 * of the case, lines by their order; all else stays.
 */
final class ChangedRow {
    private ChangedRow() {}

    static Seizure apply(Seizure saved, Seizure row) {
        Map<String, Object> said = new LinkedHashMap<>(SeizureShape.SHAPE.write(row));
        return SeizureShape.SHAPE.read(merged("", SeizureShape.SHAPE.write(saved), said)).record();
    }

    private static Map<String, Object> merged(String at, Map<?, ?> saved, Map<?, ?> said) {
        var result = new LinkedHashMap<String, Object>();
        saved.forEach((name, value) -> result.put(String.valueOf(name), value));
        said.forEach((name, value) -> {
            String path = at.isEmpty() ? String.valueOf(name) : at + "." + name;
            if (!path.equals(HEADER_ABSENCES.path())) {
                Object known = saved.get(name);
                result.put(
                        String.valueOf(name), known == null ? value : merged(path, known, value));
            }
        });
        return result;
    }

    private static Object merged(String path, Object known, Object value) {
        if (known instanceof Map<?, ?> group && value instanceof Map<?, ?> other) {
            return merged(path, group, other);
        }
        boolean lines =
                known instanceof List<?> list
                        && value instanceof List<?> others
                        && Stream.concat(list.stream(), others.stream())
                                .allMatch(Map.class::isInstance);
        return lines ? lines(path, (List<?>) known, (List<?>) value) : value;
    }

    private static List<Object> lines(String path, List<?> saved, List<?> said) {
        var result = new ArrayList<Object>(saved);
        for (int i = 0; i < said.size(); i++) {
            var line = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) said.get(i)).forEach((name, one) -> line.put(String.valueOf(name), one));
            if (i < saved.size()) {
                line.remove("id");
                line.remove("pos");
                result.set(i, merged(path, (Map<?, ?>) saved.get(i), line));
            } else {
                line.put("pos", (long) i + 1);
                result.add(line);
            }
        }
        return result;
    }
}
