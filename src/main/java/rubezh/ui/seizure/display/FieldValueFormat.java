package rubezh.ui.seizure.display;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.format.RecordFormat;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.table.LineNames;
import rubezh.ui.kit.LiveLabels;

/**
 * Formats fields and their values as text, for the history and draft comparison.
 *
 * @param record returns the record whose lines the values may refer to, as it is now
 */
public record FieldValueFormat(
        RecordShape<Seizure> shape, LiveLabels labels, Supplier<Seizure> record) {
    /** Returns the format of the values of another record. */
    public FieldValueFormat of(Seizure other) {
        return new FieldValueFormat(shape, labels, () -> other);
    }

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
        return text(pointer, plain, Integer.MAX_VALUE);
    }

    /**
     * Returns a plain value as text, of a long one the beginning with an ellipsis; what follows is
     * not looked at.
     *
     * @param length greatest length without the ellipsis
     */
    public String beginning(String pointer, @Nullable Object plain, int length) {
        String text = text(pointer, plain, length);
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    private String text(String pointer, @Nullable Object plain, int enough) {
        if (plain == null) {
            return "—";
        }
        var text = new StringBuilder();
        append(text, pointer, plain, enough);
        return text.toString();
    }

    private void append(StringBuilder text, String pointer, @Nullable Object plain, int enough) {
        if (plain instanceof List<?> list) {
            Iterator<?> elements = list.iterator();
            while (elements.hasNext() && text.length() <= enough) {
                Object element = elements.next();
                String at = element instanceof Map<?, ?> line ? "/" + line.get("id") : "";
                appendNext(text, pointer + at, element, enough);
            }
        } else if (plain instanceof Map<?, ?> line) {
            for (Map.Entry<?, ?> member : line.entrySet()) {
                if (!member.getKey().equals("id") && !member.getKey().equals("pos")) {
                    appendNext(text, pointer + "/" + member.getKey(), member.getValue(), enough);
                }
            }
        } else {
            text.append(leaf(pointer, plain));
        }
    }

    private void appendNext(
            StringBuilder text, String pointer, @Nullable Object plain, int enough) {
        var part = new StringBuilder();
        append(part, pointer, plain, enough);
        text.append(text.isEmpty() ? "" : ", ").append(part);
    }

    private String leaf(String pointer, @Nullable Object plain) {
        Optional<Object> value = plain == null ? Optional.empty() : shape.leaf(pointer, plain);
        return value.map(found -> FieldName.nameIn(Pointer.of(pointer).fieldPath(), found))
                .map(found ->
                        LineNames.isReference(found)
                                ? LineNames.of(record.get()).text(found, labels.format())
                                : new RecordFormat(record.get(), labels.format()).value(found))
                .orElseGet(() -> String.valueOf(plain));
    }
}
