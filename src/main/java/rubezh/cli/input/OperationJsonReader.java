package rubezh.cli.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.json.RecordKind;
import rubezh.shape.RecordParseResult;
import rubezh.text.Fault;

/** Reads an operation written by hand as JSON. Goals without id and position get both here. */
public final class OperationJsonReader {
    private static final String GOALS = "goals";
    private static final String STEPS = "steps";

    private final Supplier<UUID> ids;

    public OperationJsonReader(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * Reads an operation from a file, or from standard input for {@code -}.
     *
     * @throws Fault {@code APP-010}, {@code APP-011}, {@code APP-019}, {@code APP-021} if the file
     *     is no JSON object, {@code OPR-017} for members that are no field of an operation or
     *     cannot be read
     */
    public Operation parse(String file) {
        if (!(SeizureJsonReader.parse(InputFiles.readJson(file), file) instanceof Map<?, ?> tree)) {
            throw new Fault(Fault.Exit.FINDINGS, "APP-010", file);
        }
        var members = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> members.put(String.valueOf(name), withIds(name, value)));
        RecordParseResult<Operation> result = RecordKind.OPERATION.shape().read(members);
        var wrong = new ArrayList<String>();
        result.problems().forEach(problem -> wrong.add(problem.pointer()));
        members.keySet().stream()
                .filter(name -> !isMember(name))
                .map(name -> "/" + name)
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "OPR-017", file, String.join(", ", wrong));
        }
        return result.record();
    }

    private static boolean isMember(String name) {
        return !name.equals(STEPS)
                && RecordKind.OPERATION.shape().fields().stream()
                        .anyMatch(field -> field.steps().getFirst().equals(name));
    }

    private Object withIds(@Nullable Object name, @Nullable Object value) {
        if (!GOALS.equals(name) || !(value instanceof List<?> list)) {
            return value == null ? "" : value;
        }
        var lines = new ArrayList<Object>();
        for (@Nullable Object line : list) {
            var goal = new LinkedHashMap<String, @Nullable Object>();
            goal.put("id", ids.get().toString());
            goal.put("pos", (long) lines.size() + 1);
            if (line instanceof Map<?, ?> map) {
                map.forEach((key, one) -> goal.put(String.valueOf(key), one));
            }
            lines.add(goal);
        }
        return lines;
    }
}
