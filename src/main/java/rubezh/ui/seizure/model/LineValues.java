package rubezh.ui.seizure.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;

/**
 * Values of a record by pointer, as {@link RecordShape#get}. The lines of a list are found by a
 * map, which is kept until the record changes: a form asks for each field of each row.
 */
final class LineValues {
    private final RecordShape<Seizure> shape;
    private final Map<String, Map<UUID, Record>> byList = new HashMap<>();
    private @Nullable Seizure known;

    LineValues(RecordShape<Seizure> shape) {
        this.shape = shape;
    }

    @Nullable Object value(Seizure record, String pointer) {
        Pointer address = Pointer.of(pointer);
        Optional<Field> field = shape.field(address.fieldPath());
        String list = list(address);
        if (field.isEmpty() || list.isEmpty() || !list.equals(field.get().lines())) {
            return shape.get(record, pointer);
        }
        Record line = line(record, address);
        return line == null ? null : shape.valueInLine(field.get(), line);
    }

    /** Returns the line that a pointer leads to or into, null outside lists. */
    @Nullable Record line(Seizure record, String pointer) {
        return line(record, Pointer.of(pointer));
    }

    private @Nullable Record line(Seizure record, Pointer address) {
        String list = list(address);
        if (list.isEmpty()) {
            return null;
        }
        if (record != known) {
            known = record;
            byList.clear();
        }
        String id = address.steps().get(list.split("\\.").length);
        return byList.computeIfAbsent(list, path -> lines(record, path)).get(UUID.fromString(id));
    }

    private Map<UUID, Record> lines(Seizure record, String path) {
        var lines = new HashMap<UUID, Record>();
        shape.lines(record, path).forEach(line -> lines.put(RecordShape.lineId(line), line));
        return lines;
    }

    /** Returns the dotted path of the list that an address with one id leads into, else "". */
    private static String list(Pointer address) {
        List<String> steps = address.steps();
        List<String> ids = steps.stream().filter(Pointer::isId).toList();
        return ids.size() == 1
                ? String.join(".", steps.subList(0, steps.indexOf(ids.getFirst())))
                : "";
    }
}
