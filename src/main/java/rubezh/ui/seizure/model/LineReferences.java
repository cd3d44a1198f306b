package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_ITEMS;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * Removal of references to a deleted line: absences of its fields, what a picture shows, and
 * entries of reference lists. A field that refers to this line alone, say that of a sample or of a
 * place of concealment, keeps it: a rule reports it, and only a person knows the right line. A
 * place that names no line would be that of all goods.
 */
final class LineReferences {
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
            if (field.type() == PartRef.class || field.list() && field.type() == LineRef.class) {
                for (String target : pointers(shape, changed, field)) {
                    Object value = shape.get(changed, target);
                    changed = shape.with(changed, target, without(field, value, id));
                }
            }
        }
        return changed;
    }

    /** Returns the pointers of a field in a record, one for each line it occurs in. */
    private static List<String> pointers(RecordShape<Seizure> shape, Seizure record, Field field) {
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
