package rubezh.ui.kit.form;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;

/** Detail fields of the lines of a grid, which have no column. */
final class DetailFields {
    private final LineGrid grid;
    private final Map<String, Function<UUID, DetailRegion>> parts = new HashMap<>();
    private List<Field> fields = List.of();
    private Predicate<Field> isWide = _ -> false;
    private Predicate<Field> isRequired = _ -> false;
    private Function<Field, FieldEditor> editors =
            _ -> {
                throw new IllegalStateException("no further fields");
            };

    DetailFields(LineGrid grid) {
        this.grid = grid;
    }

    void set(
            List<Field> detailFields,
            Function<Field, FieldEditor> editorFactory,
            Predicate<Field> wide) {
        fields = List.copyOf(detailFields);
        editors = editorFactory;
        isWide = wide;
    }

    void setRequired(Predicate<Field> required) {
        isRequired = required;
    }

    void part(String path, Function<UUID, DetailRegion> maker) {
        parts.put(path, maker);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns the region that shows a field of a line instead of a row. */
    Optional<DetailRegion> part(UUID id, Field field) {
        return Optional.ofNullable(parts.get(field.path())).map(maker -> maker.apply(id));
    }

    /** Returns the details of a line, or null if there are no detail fields. */
    @Nullable LineDetails detail(UUID id) {
        return fields.isEmpty() ? null : new LineDetails(grid, id, fields, this);
    }

    FieldRow row(UUID id, Field field) {
        var row =
                new FieldRow(grid.form(), field, grid.pointer(id, field), editors.apply(field))
                        .requiredIf(() -> isRequired.test(field));
        return isWide.test(field) ? row.wide() : row;
    }

    /** Returns the number of detail fields of a line with a value. */
    int filled(UUID id) {
        return (int)
                fields.stream()
                        .map(field -> grid.model().value(grid.pointer(id, field)))
                        .filter(value -> value != null && !List.of().equals(value))
                        .count();
    }
}
