package rubezh.ui.seizure.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.format.DomainFormat;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.text.InvisibleCharacters;

/** Texts of the values of one record; a line is referred to by its number in its list. */
final class PaperValues {
    /** Longest text of a value that cannot be read; the rest is left out. */
    private static final int RAW_LENGTH = 500;

    private final RecordShape<Seizure> shape;
    private final DomainFormat format;
    private final Map<UUID, Integer> lineNumbers = new HashMap<>();

    PaperValues(RecordShape<Seizure> shape, Seizure seizure, DomainFormat format) {
        this.shape = shape;
        this.format = format;
        lists().forEach(list -> number(shape.lines(seizure, list)));
    }

    private Set<String> lists() {
        var lists = new LinkedHashSet<String>();
        for (Field field : shape.fields()) {
            if (field.lines() != null) {
                lists.add(field.lines());
            }
        }
        return lists;
    }

    private void number(List<Record> lines) {
        for (int i = 0; i < lines.size(); i++) {
            lineNumbers.put(RecordShape.lineId(lines.get(i)), i + 1);
        }
    }

    /** Returns the text of a value, invisible characters marked; empty if it is absent. */
    String text(@Nullable Object value) {
        String text =
                switch (value) {
                    case LineRef ref -> line(ref);
                    case List<?> list when !list.isEmpty() && list.getFirst() instanceof LineRef ->
                            list.stream()
                                    .map(ref -> line((LineRef) ref))
                                    .collect(Collectors.joining(", "));
                    case null -> "";
                    default -> format.value(value);
                };
        return InvisibleCharacters.reveal(text);
    }

    private String line(LineRef ref) {
        Integer number = lineNumbers.get(ref.id());
        return number == null ? "?" : String.valueOf(number);
    }

    /**
     * Returns the text of a plain value as a revision holds it, whatever its type; a dash if null.
     */
    String plain(String pointer, @Nullable Object plain) {
        return switch (plain) {
            case null -> "—";
            case List<?> list ->
                    list.stream()
                            .map(each -> plain(pointer, each))
                            .collect(Collectors.joining(", "));
            case Map<?, ?> line ->
                    line.entrySet().stream()
                            .map(e -> raw(e.getKey()) + ": " + raw(e.getValue()))
                            .collect(Collectors.joining(", "));
            default -> shape.leaf(pointer, plain).map(this::text).orElseGet(() -> raw(plain));
        };
    }

    /** Returns any value as one short line. */
    static String raw(@Nullable Object value) {
        String text = InvisibleCharacters.revealLine(String.valueOf(value));
        return text.length() <= RAW_LENGTH ? text : text.substring(0, RAW_LENGTH) + "…";
    }
}
