package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_ITEMS;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.shape.Field;
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

    /**
     * Removal of references to a deleted line: absences of its fields, what a picture shows, and
     * entries of reference lists. A field that refers to this line alone, say that of a sample or
     * of a place of concealment, keeps it: a rule reports it, and only a person knows the right
     * line. A place that names no line would be that of all goods.
     */
    private static final class LineReferences {
        private LineReferences() {}

        /**
         * Returns the record without the references to a line.
         *
         * @param pointer pointer of the line
         */
        static Seizure withoutReferences(
                RecordShape<Seizure> shape, Seizure record, String pointer, UUID id) {
            Seizure changed = record;
            for (Absence absence : record.header().absences()) {
                if (Objects.requireNonNullElse(absence.field(), "").startsWith(pointer + "/")) {
                    changed = shape.with(changed, HEADER_ABSENCES.pointer(absence.id()), null);
                }
            }
            for (Field field : shape.fields()) {
                if (field.type() == PartRef.class
                        || field.list() && field.type() == LineRef.class) {
                    for (String target : pointers(shape, changed, field)) {
                        Object value = shape.get(changed, target);
                        changed = shape.with(changed, target, without(field, value, id));
                    }
                }
            }
            return changed;
        }

        /** Returns the pointers of a field in a record, one for each line it occurs in. */
        private static List<String> pointers(
                RecordShape<Seizure> shape, Seizure record, Field field) {
            String list = field.lines();
            if (list == null) {
                return List.of(field.pointer());
            }
            String inLine = "/" + field.path().substring(list.length() + 1).replace('.', '/');
            return shape.lines(record, list).stream()
                    .map(line -> SeizureForm.linePointer(list, RecordShape.lineId(line)) + inLine)
                    .toList();
        }

        private static @Nullable Object without(Field field, @Nullable Object value, UUID id) {
            if (value instanceof PartRef shown) {
                return shown.id().equals(id) ? null : shown;
            }
            if (value instanceof List<?> refs && refs.contains(new LineRef(id))) {
                List<?> others = refs.stream().filter(ref -> !ref.equals(new LineRef(id))).toList();
                boolean mayBeEmpty = field.path().equals(EVIDENCE_PACKAGES_ITEMS.path());
                return others.isEmpty() && !mayBeEmpty ? refs : others;
            }
            return value;
        }
    }
}
