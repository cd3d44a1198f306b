/**
 * The building blocks of every screen. The window's thread is left only through {@link
 * rubezh.ui.kit.work.Worker}, words come only from {@link rubezh.ui.kit.Words}, colours and sizes
 * only from the style sheets.
 *
 * <p>A screen is a view and a view model; the model knows fields, problems and page sources, never
 * a control. Whole example, a screen with a form of two fields:
 *
 * <pre>{@code
 * Form form = new Form(kit, model);                    // model implements FormModel
 * form.section("section.event", Keys.ctrl(KeyCode.DIGIT1))
 *         .row(form.field("event.start", Editors.moment(kit, "UTC+6")).required())
 *         .row(form.field("event.direction", Editors.code(kit, directions)).required());
 * Commands commands = Commands.of(
 *         Command.of("save-close", model::saveAndClose),
 *         Command.of("next-problem", form::nextProblem));
 * form.show(model.violations());                       // at every change of the record
 * return new Screen("editor", title, form.node(), commands);
 * }</pre>
 *
 * <p>Everything a person reads is painted by {@code words}, so that it follows the language; text
 * being typed is no words of ours and stays.
 */
@NullMarked
package rubezh.ui.kit;

import org.jspecify.annotations.NullMarked;
