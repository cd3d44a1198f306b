package rubezh.ui.seizure.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.RecordShape;

/**
 * Lines of one list of a record: adds, copies, removes and moves them and keeps their numbers
 * {@code pos} counting from 1. Every method returns the changed record.
 *
 * @param path dotted path of the list
 */
record RecordLines(RecordShape<Seizure> shape, String path) {

    /** Adds a line after another, or as the last if there is none. */
    Seizure add(Seizure record, UUID id, @Nullable Record line, @Nullable UUID previous) {
        List<UUID> order = order(record);
        int index = previous == null ? order.size() : order.indexOf(previous) + 1;
        Record added = line == null ? shape.emptyLine(path, id, index + 1) : line;
        order.add(index, id);
        return renumber(shape.with(record, pointer(id), added), order);
    }

    /** Copies the values of a line, except id and number, into another. */
    Seizure copyValues(Seizure record, UUID from, UUID to) {
        Seizure copied = record;
        for (String name : fieldNames()) {
            String inLine = "/" + name.replace('.', '/');
            Object value = shape.get(record, pointer(from) + inLine);
            if (value != null) {
                copied = shape.with(copied, pointer(to) + inLine, value);
            }
        }
        return copied;
    }

    /** Sets values of a line by the names of its fields. */
    Seizure withValues(Seizure record, UUID id, Map<String, Object> values) {
        Seizure changed = record;
        for (var value : values.entrySet()) {
            String inLine = "/" + value.getKey().replace('.', '/');
            changed = shape.with(changed, pointer(id) + inLine, value.getValue());
        }
        return changed;
    }

    /** Removes a line and the references to it in lists of other lines. */
    Seizure remove(Seizure record, UUID id) {
        Seizure changed = shape.with(record, pointer(id), null);
        changed = LineReferences.withoutReferences(shape, changed, pointer(id), id);
        return renumber(changed, order(changed));
    }

    /** Returns whether a line can move up (−1) or down (+1). */
    boolean canMove(Seizure record, UUID id, int by) {
        List<UUID> order = order(record);
        int from = order.indexOf(id);
        return from >= 0 && from + by >= 0 && from + by < order.size();
    }

    Seizure move(Seizure record, UUID id, int by) {
        List<UUID> order = order(record);
        int from = order.indexOf(id);
        Collections.swap(order, from, from + by);
        return renumber(record, order);
    }

    /** Returns whether a line holds nothing but given values, by the names of its fields. */
    boolean hasOnly(Seizure record, UUID id, Map<String, Object> values) {
        return fieldNames().stream()
                .allMatch(name -> {
                    String inLine = "/" + name.replace('.', '/');
                    Object value = shape.get(record, pointer(id) + inLine);
                    Object given = values.get(name);
                    return Objects.equals(value, given) || given == null && List.of().equals(value);
                });
    }

    private List<UUID> order(Seizure record) {
        return shape.lines(record, path).stream()
                .map(RecordShape::lineId)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Seizure renumber(Seizure record, List<UUID> order) {
        return shape.withOrder(record, path, order);
    }

    /** Returns the dotted names of the fields of a line, without its id and number. */
    List<String> fieldNames() {
        return shape.fields().stream()
                .filter(f -> path.equals(f.lines()))
                .map(f -> f.path().substring(path.length() + 1))
                .filter(name -> !name.equals("id") && !name.equals("pos"))
                .toList();
    }

    private String pointer(UUID id) {
        return SeizureForm.linePointer(path, id);
    }
}
