package rubezh.ui.seizure.extract;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.format.DomainFormat;
import rubezh.table.extract.ExtractLayout;
import rubezh.table.extract.LayoutColumn;
import rubezh.table.extract.LayoutPart;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** Asks which field becomes a column; fields about persons or for the service are not offered. */
final class FieldChoice {
    private final UiContext ui;
    private final FieldEditorFactory editors;
    private final Options fields;

    FieldChoice(UiContext ui, ReferenceData reference) {
        this.ui = ui;
        this.editors = new FieldEditorFactory(ui, reference);
        var ru = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        var en = DomainFormat.onScreen(Messages.in(Language.EN), reference);
        this.fields =
                new Options(
                        ExtractLayout.openFields().stream()
                                .map(path ->
                                        new Option(
                                                path,
                                                "",
                                                label(ru, path),
                                                label(en, path),
                                                List.of(path)))
                                .toList());
    }

    private static String label(DomainFormat format, String path) {
        return format.section(path.replaceFirst("\\..*", "")) + ": " + format.field(path);
    }

    /**
     * Asks.
     *
     * @param onChosen receives the path of the field and the type of its values
     */
    void ask(BiConsumer<String, Class<?>> onChosen) {
        FieldEditor editor = editors.choice(fields);
        editor.setAccessibleName(ui.texts().text("layout.field"));
        editor.setHost(new StandaloneHost(_ -> {}));
        new OverlayDialog(ui, "layout.add.title")
                .message("layout.add.text", ExtractLayout.fieldsLeftOut().size())
                .body(editor.node())
                .primaryIf(
                        "layout.add.do",
                        () -> {
                            if (editor.entry() instanceof FieldEntry.Valid(Object value)) {
                                String path = String.valueOf(value);
                                onChosen.accept(
                                        path, LayoutColumn.of(path, LayoutPart.VALUE).type());
                                return true;
                            }
                            return false;
                        })
                .cancel()
                .show();
        editor.focus();
    }
}
