package rubezh.ui.kit.form;

import module java.base;

import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;

/**
 * Column of a grid of lines; its heading is message {@code field.<path>}.
 *
 * @param field field of the line
 * @param editor creates the editor of a cell
 * @param width width in pixels at 100 %, or 0 for the remaining width, in one column
 * @param right whether the cells are right-aligned
 * @param required whether the heading has an asterisk now
 * @see LineGrid
 */
public record LineColumn(
        Field field,
        Supplier<FieldEditor> editor,
        double width,
        boolean right,
        BooleanSupplier required) {
    public static LineColumn of(Field field, Supplier<FieldEditor> editor, double width) {
        return new LineColumn(field, editor, width, false, () -> false);
    }

    public LineColumn atRight() {
        return new LineColumn(field, editor, width, true, required);
    }

    public LineColumn asRequired() {
        return requiredIf(() -> true);
    }

    /** Returns a column whose heading has an asterisk while a condition holds. */
    public LineColumn requiredIf(BooleanSupplier condition) {
        return new LineColumn(field, editor, width, right, condition);
    }
}
