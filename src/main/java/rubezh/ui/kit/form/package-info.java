/**
 * Forms: a {@link rubezh.ui.kit.form.Form} of {@link rubezh.ui.kit.form.FormSection}s with rows and
 * grids of lines, over a {@link rubezh.ui.kit.form.FormModel} that knows no controls. {@link
 * rubezh.ui.kit.field.FieldEditorFactory} makes the editor of a field from its type in the record.
 *
 * <pre>{@code
 * var form = new Form(ui, model);
 * form.section("section.event", "Ctrl+1")
 *         .row(form.field(start, editors.of(start)).required())
 *         .field(direction, editors.of(direction));
 * form.section("section.items", "Ctrl+2")
 *         .lines(new LineGrid(form, "items", lines, List.of(
 *                 LineColumn.of(substance, () -> editors.of(substance), 0).asRequired(),
 *                 LineColumn.of(amount, () -> editors.of(amount), 120).atRight())));
 * form.show(violations);
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.form;

import org.jspecify.annotations.NullMarked;
