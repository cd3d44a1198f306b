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
 * What the rest of a record says of a line, which goes when the line goes: that it lies in a
 * package, that a field of it is unknown. A field that names this line alone, say that of a sample,
 * keeps what it says: rule EVI-002 tells that the line is gone, and only a person knows which is
 * meant instead.
 */
final class LineReferences {
    private LineReferences() {}

    /**
     * Returns the record without what lists say of a line.
     *
     * @param pointer of the line
     */
    static Seizure withoutReferences(
            RecordShape<Seizure> recordShape, Seizure record, String pointer, UUID id) {
        Seizure left = record;
        for (Absence absence : record.header().absences()) {
            if (Objects.requireNonNullElse(absence.field(), "").startsWith(pointer + "/")) {
                left = recordShape.with(left, HEADER_ABSENCES.pointer(absence.id()), null);
            }
        }
        var gone = new LineRef(id);
        for (Field field : recordShape.fields()) {
            String list = field.lines();
            if (list != null && field.list() && field.type() == LineRef.class) {
                left = withoutReferences(recordShape, left, field, list, gone);
            }
        }
        return left;
    }

    private static Seizure withoutReferences(
            RecordShape<Seizure> recordShape,
            Seizure record,
            Field field,
            String list,
            LineRef gone) {
        Seizure left = record;
        String inLine = field.path().substring(list.length() + 1).replace('.', '/');
        for (Record line : recordShape.lines(record, list)) {
            String at = SeizureForm.linePointer(list, RecordShape.lineId(line)) + "/" + inLine;
            if (recordShape.get(record, at) instanceof List<?> refs && refs.contains(gone)) {
                left =
                        recordShape.with(
                                left, at, refs.stream().filter(ref -> !ref.equals(gone)).toList());
            }
        }
        return left;
    }
}
