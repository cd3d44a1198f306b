package rubezh.ui.seizure.conflict;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.FieldLayout;

/** What can be done with the values of a field. */
final class ConflictFields {
    private ConflictFields() {}

    /** Returns whether a value can be typed: what refers to lines is only chosen. */
    static boolean isTyped(Field field) {
        return !FieldLayout.isGenerated(field.path())
                && field.type() != LineRef.class
                && field.type() != PartRef.class;
    }

    /** Returns the values of several lists, each once, in their order. */
    static List<Object> joined(RecordShape<Seizure> shape, ConflictRow row) {
        var plain = new LinkedHashSet<Object>();
        for (boolean left : new boolean[] {true, false}) {
            row.side(left).forEach(cell -> plain.addAll(list(cell.plain())));
        }
        var values = new ArrayList<Object>();
        plain.forEach(each -> shape.leaf(row.pointer(), each).ifPresent(values::add));
        return values;
    }

    private static List<?> list(@Nullable Object plain) {
        return plain instanceof List<?> list ? list : List.of();
    }
}
