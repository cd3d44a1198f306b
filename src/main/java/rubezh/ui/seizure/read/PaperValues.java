package rubezh.ui.seizure.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.shape.RecordShape;
import rubezh.text.InvisibleCharacters;

/** Texts of the values of one record; a line is referred to by its number in its list. */
final class PaperValues {
    /** Longest text of a value that cannot be read; the rest is left out. */
    private static final int RAW_LENGTH = 500;

    private final RecordShape<Seizure> shape;
    private final RecordFormat values;

    PaperValues(RecordShape<Seizure> shape, Seizure seizure, DomainFormat format) {
        this.shape = shape;
        this.values = new RecordFormat(seizure, format);
    }

    /** Returns the text of a value, invisible characters marked; empty if it is absent. */
    String text(@Nullable Object value) {
        return InvisibleCharacters.reveal(values.value(value));
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
