package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.Pointer;

/**
 * Format of plain values as revisions hold them: of a field, a whole line or a section.
 *
 * <pre>{@code
 * new PlainValueFormat(names, format).value("/items/0193…", line) // Amount: 5 kg; Packages: 2
 * }</pre>
 *
 * @param names names of the lines of the record that the values may refer to
 */
public record PlainValueFormat(LineNames names, DomainFormat format) {
    /** Members of a line that say nothing by themselves. */
    private static final Set<String> ADDRESSES = Set.of("id", "pos");

    /**
     * Returns a plain value as text, members of a line with their labels; a dash for null, what is
     * not of the type of its field as it is.
     *
     * @param plain text, number, list or map of a line
     */
    public String value(String pointer, @Nullable Object plain) {
        return switch (plain) {
            case null -> "\u2014";
            case List<?> list ->
                    list.stream()
                            .map(each -> value(pointer, each))
                            .collect(Collectors.joining(", "));
            case Map<?, ?> members -> members(pointer, members);
            default ->
                    SeizureShape.SHAPE
                            .leaf(pointer, plain)
                            .map(leaf -> FieldName.nameIn(Pointer.of(pointer).fieldPath(), leaf))
                            .map(leaf -> names.text(leaf, format))
                            .orElseGet(plain::toString);
        };
    }

    private String members(String pointer, Map<?, ?> members) {
        return members.entrySet().stream()
                .filter(e -> !ADDRESSES.contains(e.getKey()))
                .map(e -> member(pointer + "/" + e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String member(String pointer, @Nullable Object plain) {
        return format.fieldAt(pointer) + ": " + value(pointer, plain);
    }
}
