package rubezh.ui.seizure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.Leaf;
import rubezh.shape.Pointer;
import rubezh.shape.Shape;
import rubezh.text.Messages;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.look.Words;

/** Says fields and their values in words: for the history, and for comparing a draft. */
final class ValueWords {
    private final Shape<Seizure> shape;
    private final Labels labels;
    private final Words words;

    ValueWords(Shape<Seizure> shape, Labels labels, Words words) {
        this.shape = shape;
        this.labels = labels;
        this.words = words;
    }

    /** Returns the label of the field at a pointer; of the list for a whole line. */
    String field(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        Messages messages = words.messages();
        for (String key : List.of("field." + path + ".short", "field." + path, "section." + path)) {
            if (messages.has(key)) {
                return messages.text(key);
            }
        }
        return path;
    }

    /** Returns a plain value in words; a dash where there is none. */
    String plain(String pointer, @Nullable Object plain) {
        if (plain == null) {
            return "—";
        }
        Field field = shape.field(Pointer.of(pointer).fieldPath()).orElse(null);
        if (plain instanceof List<?> list) {
            return list.stream()
                    .map(element -> leaf(field, element))
                    .collect(Collectors.joining(", "));
        }
        if (plain instanceof Map<?, ?> line) {
            return line.entrySet().stream()
                    .filter(e -> !e.getKey().equals("id") && !e.getKey().equals("pos"))
                    .map(e -> plain(pointer + "/" + e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return leaf(field, plain);
    }

    private String leaf(@Nullable Field field, Object plain) {
        if (field == null) {
            return String.valueOf(plain);
        }
        try {
            return labels.wording().value(Leaf.read(field.type(), plain));
        } catch (IllegalArgumentException e) {
            return String.valueOf(plain);
        }
    }
}
