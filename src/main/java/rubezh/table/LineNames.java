package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineName;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/**
 * Names of the lines of one record, for values that refer to a line or a field of one: its number
 * in its list, and for goods what they are.
 *
 * <pre>{@code
 * LineNames.of(seizure).text(ref, format) // 2 Cannabis resin
 * }</pre>
 */
public final class LineNames {
    private static final String UNKNOWN = "?";

    private final Seizure seizure;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, SeizedItem> items;

    private LineNames(Seizure seizure) {
        this.seizure = seizure;
        var lists = new LinkedHashSet<String>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.lines() != null) {
                lists.add(field.lines());
            }
        }
        lists.forEach(list -> number(SeizureShape.SHAPE.lines(seizure, list)));
        items =
                seizure.items().stream()
                        .collect(Collectors.toMap(SeizedItem::id, item -> item, (a, _) -> a));
    }

    /** Returns the names of the lines of a record. */
    public static LineNames of(Seizure seizure) {
        return new LineNames(seizure);
    }

    private void number(List<Record> lines) {
        for (int i = 0; i < lines.size(); i++) {
            numbers.put(RecordShape.lineId(lines.get(i)), i + 1);
        }
    }

    /** Returns whether a value refers to lines, or to fields that may be in lines. */
    public static boolean isReference(@Nullable Object value) {
        return value instanceof LineRef
                || value instanceof FieldName
                || value instanceof List<?> list && !list.isEmpty() && isReference(list.getFirst());
    }

    /**
     * Formats the value of any field; lines that it refers to by number and goods, fields by label
     * and number of their line.
     */
    public String text(@Nullable Object value, DomainFormat format) {
        return switch (value) {
            case LineRef ref -> name(ref, format);
            case FieldName field -> name(field, format);
            case List<?> list when isReference(list) ->
                    list.stream().map(each -> text(each, format)).collect(Collectors.joining(", "));
            case null -> "";
            default -> new RecordFormat(seizure, format).value(value);
        };
    }

    /** Returns the numbers of the lines that a value refers to, separated by blanks. */
    public String numbers(Object reference) {
        List<?> refs = reference instanceof List<?> list ? list : List.of(reference);
        return refs.stream().map(ref -> number((LineRef) ref)).collect(Collectors.joining(" "));
    }

    private String number(LineRef ref) {
        return Objects.toString(numbers.get(ref.id()), UNKNOWN);
    }

    private String name(LineRef ref, DomainFormat format) {
        SeizedItem item = items.get(ref.id());
        return format.value(
                new LineName(
                        numbers.getOrDefault(ref.id(), 0), item == null ? null : item.substance()));
    }

    private String name(FieldName field, DomainFormat format) {
        String label = format.fieldAt(field.pointer());
        return numbers.entrySet().stream()
                .filter(line -> field.pointer().contains("/" + line.getKey()))
                .findFirst()
                .map(line -> format.messages().text("common.line", label, line.getValue()))
                .orElse(label);
    }
}
