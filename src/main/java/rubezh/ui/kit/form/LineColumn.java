package rubezh.ui.kit.form;

import java.util.function.Supplier;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;

/**
 * A column of a grid of lines, headed by message {@code field.<path>}.
 *
 * @param field field of the line's record
 * @param editor makes the editor of a cell
 * @param width width in pixels at 100 %, or 0: takes what is left; one column should
 * @param right whether figures stand at the right
 * @param required whether the heading wears the asterisk
 */
public record LineColumn(
        Field field, Supplier<FieldEditor> editor, double width, boolean right, boolean required) {
    public static LineColumn of(Field field, Supplier<FieldEditor> editor, double width) {
        return new LineColumn(field, editor, width, false, false);
    }

    public LineColumn atRight() {
        return new LineColumn(field, editor, width, true, required);
    }

    public LineColumn asRequired() {
        return new LineColumn(field, editor, width, right, true);
    }
}
