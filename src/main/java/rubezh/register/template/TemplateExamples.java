package rubezh.register.template;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.json.ExampleSeizure;
import rubezh.json.SeizureShape;
import rubezh.text.Fault;

/** Examples of templates, which state no law, and the case that a template is looked at by. */
final class TemplateExamples {
    /** Names of the examples: a blank one, and one for each of five countries. */
    static final List<String> NAMES = List.of("blank", "kg", "kz", "ru", "tj", "uz");

    private TemplateExamples() {}

    /** Returns a case of a station that is in no register. */
    static Seizure sample(String station, Supplier<UUID> ids) {
        Map<String, Object> tree = withIds(ExampleSeizure.tree(), ids);
        Seizure sample = SeizureShape.SHAPE.read(tree).record();
        return SeizureShape.SHAPE.with(
                sample, SeizureFields.HEADER_NUMBER.pointer(), station + "-A-2026-000124");
    }

    /** Returns a tree in which each line has an id. */
    private static Map<String, Object> withIds(Map<?, ?> tree, Supplier<UUID> ids) {
        var all = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> all.put(String.valueOf(name), withIds(value, ids)));
        return all;
    }

    private static Object withIds(Object value, Supplier<UUID> ids) {
        return switch (value) {
            case Map<?, ?> map -> withIds(map, ids);
            case List<?> list -> list.stream().map(one -> line(one, ids)).toList();
            default -> value;
        };
    }

    private static Object line(Object value, Supplier<UUID> ids) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> line = withIds(map, ids);
        line.putIfAbsent("id", ids.get().toString());
        return line;
    }

    /**
     * Returns the file of an example.
     *
     * @throws Fault {@code PTL-005} if there is none of that name
     */
    static byte[] file(String name) {
        if (!NAMES.contains(name)) {
            throw new Fault(Fault.Exit.USAGE, "PTL-005", name, String.join(", ", NAMES));
        }
        String resource = "/rubezh/template/" + name + ".json";
        try (InputStream in =
                Objects.requireNonNull(TemplateExamples.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
