package rubezh.ui.seizure.display;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;

/** Formats fields and their values as text, for the history and draft comparison. */
public record FieldValueFormat(RecordShape<Seizure> shape, LiveLabels labels) {
    /** Returns the label of the field at a pointer, or of the list for a whole line. */
    public String fieldLabel(String pointer) {
        return labels.format().fieldAt(pointer);
    }

    /**
     * Returns a plain value as text; a dash for null.
     *
     * @param plain value as in a {@code ValueTree}: text, number, list or map of a line
     */
    public String valueText(String pointer, @Nullable Object plain) {
        if (plain == null) {
            return "—";
        }
        Field field = shape.field(Pointer.of(pointer).fieldPath()).orElse(null);
        if (plain instanceof List<?> list) {
            return list.stream()
                    .map(element ->
                            element instanceof Map<?, ?> line
                                    ? valueText(pointer + "/" + line.get("id"), line)
                                    : leaf(field, element))
                    .collect(Collectors.joining(", "));
        }
        if (plain instanceof Map<?, ?> line) {
            return line.entrySet().stream()
                    .filter(e -> !e.getKey().equals("id") && !e.getKey().equals("pos"))
                    .map(e -> valueText(pointer + "/" + e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return leaf(field, plain);
    }

    private String leaf(@Nullable Field field, Object plain) {
        if (field == null) {
            return String.valueOf(plain);
        }
        try {
            return labels.format().value(LeafCodec.fromPlain(field.type(), plain));
        } catch (IllegalArgumentException e) {
            return String.valueOf(plain);
        }
    }
}
