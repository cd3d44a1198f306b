package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * Removal of references to a deleted line: absences of its fields and entries of reference lists. A
 * field that refers to this line alone, say that of a sample, keeps it: rule EVI-002 reports it,
 * and only a person knows the right line.
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
        var removed = new LineRef(id);
        for (Field field : shape.fields()) {
            String list = field.lines();
            if (list != null && field.list() && field.type() == LineRef.class) {
                changed = withoutReferences(shape, changed, field, list, removed);
            }
        }
        return changed;
    }

    private static Seizure withoutReferences(
            RecordShape<Seizure> shape, Seizure record, Field field, String list, LineRef removed) {
        Seizure changed = record;
        String inLine = field.path().substring(list.length() + 1).replace('.', '/');
        for (Record line : shape.lines(record, list)) {
            String target = SeizureForm.linePointer(list, RecordShape.lineId(line)) + "/" + inLine;
            if (shape.get(record, target) instanceof List<?> refs && refs.contains(removed)) {
                var others = refs.stream().filter(ref -> !ref.equals(removed)).toList();
                changed = shape.with(changed, target, others);
            }
        }
        return changed;
    }
}
