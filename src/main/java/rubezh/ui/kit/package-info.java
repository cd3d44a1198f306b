/**
 * The building blocks of every screen. The window's thread is left only through {@link
 * rubezh.ui.kit.work.BackgroundWorker}, words come only from {@link rubezh.ui.kit.look.UiText},
 * colours and sizes only from the style sheets.
 *
 * <p>A screen is a view and a view model; the model knows fields, problems and page sources, never
 * a control. Whole example:
 *
 * <pre>{@code
 * Screen screen(UiContext ui, Editors editors, CaseModel model) {      // CaseModel implements FormModel
 *     Field start = model.shape().field("event.start").orElseThrow();
 *     var form = new Form(ui, model);
 *     form.section("section.event", "Ctrl+1")
 *             .row(form.field(start, editors.of(start)).required());
 *     Commands commands = Commands.of(
 *             Command.of("save-close", model::saveAndClose),
 *             Command.of("next-problem", form::nextProblem));
 *     model.onChecked(form::show);                                // violations after every change
 *     Button save = Buttons.primary(ui.texts(), commands.find("save-close").orElseThrow());
 *     var view = new VBox(new HBox(save), form.node());
 *     return new Screen("seizure/" + model.id(), model.title(), true, Feather.ARCHIVE, view,
 *             commands, model.unsaved(), form::focusFirst, () -> true, model::close);
 * }
 * }</pre>
 *
 * <p>Everything a person reads is painted by {@code words}, so that it follows the language; text
 * being typed is no words of ours and stays.
 */
@NullMarked
package rubezh.ui.kit;

import org.jspecify.annotations.NullMarked;
