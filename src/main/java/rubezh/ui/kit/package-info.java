/**
 * Components of all screens. Background threads are used only through {@link
 * rubezh.ui.kit.work.BackgroundWorker}, texts come only from {@link rubezh.ui.kit.look.UiText},
 * colours and sizes only from the style sheets.
 *
 * <p>A screen is a view and a view model; the model knows fields, problems and page sources, never
 * a control. Complete example:
 *
 * <pre>{@code
 * ScreenDescriptor screen(UiContext ui, FieldEditorFactory editors, CaseModel model) {
 *     Field start = model.shape().field("event.start").orElseThrow();
 *     var form = new Form(ui, model);
 *     form.section("section.event", "Ctrl+1")
 *             .row(form.field(start, editors.of(start)).required());
 *     Commands commands = Commands.of(
 *             Command.of("save-close", model::saveAndClose),
 *             Command.of("next-problem", form::nextProblem));
 *     model.onChecked(form::show);                                // violations after every change
 *     Button save = Buttons.primary(ui.texts(), commands.get("save-close"));
 *     var view = new VBox(new HBox(save), form.node());
 *     return new ScreenDescriptor("seizure/" + model.id(), model.title(), true, Feather.ARCHIVE,
 *             new ScreenView(view, commands, form::focusFirst), model.unsaved(), () -> true,
 *             model::close);
 * }
 * }</pre>
 *
 * <p>All texts of the interface are bound by {@code texts()}, so that they follow the language;
 * text typed by the user stays.
 */
@NullMarked
package rubezh.ui.kit;

import org.jspecify.annotations.NullMarked;
