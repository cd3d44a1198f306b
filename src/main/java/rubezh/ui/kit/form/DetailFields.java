package rubezh.ui.kit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;

/** The fields of the lines of a grid that have no column, and what shows each. */
final class DetailFields {
    private final LineGrid grid;
    private final Map<String, Function<UUID, DetailRegion>> parts = new HashMap<>();
    private List<Field> fields = List.of();
    private Predicate<Field> wide = _ -> false;
    private Function<Field, FieldEditor> editor =
            _ -> {
                throw new IllegalStateException("no further fields");
            };

    DetailFields(LineGrid grid) {
        this.grid = grid;
    }

    void use(List<Field> given, Function<Field, FieldEditor> editors, Predicate<Field> areWide) {
        fields = List.copyOf(given);
        editor = editors;
        wide = areWide;
    }

    void part(String path, Function<UUID, DetailRegion> maker) {
        parts.put(path, maker);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns what shows a field of a line, if it is no row. */
    Optional<DetailRegion> part(UUID id, Field field) {
        return Optional.ofNullable(parts.get(field.path())).map(maker -> maker.apply(id));
    }

    /** Returns the further fields of a line, or null where there are none. */
    @Nullable LineDetails detail(UUID id) {
        return fields.isEmpty() ? null : new LineDetails(grid, id, fields, this);
    }

    FieldRow row(UUID id, Field field) {
        var row = new FieldRow(grid.form(), field, grid.pointer(id, field), editor.apply(field));
        return wide.test(field) ? row.wide() : row;
    }

    /** Returns how many of a line hold something. */
    int filled(UUID id) {
        return (int)
                fields.stream()
                        .map(field -> grid.model().value(grid.pointer(id, field)))
                        .filter(value -> value != null && !List.of().equals(value))
                        .count();
    }
}
