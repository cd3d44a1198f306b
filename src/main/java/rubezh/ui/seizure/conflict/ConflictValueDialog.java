package rubezh.ui.seizure.conflict;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.seizure.model.FieldLayout;

/** Dialog in which a value is typed in the editor of its field. */
record ConflictValueDialog(UiContext ui, FieldEditorFactory editors, RecordShape<Seizure> shape) {
    /**
     * Asks for a value; one that is no value of the field is refused with what it must be.
     *
     * @param seizure the record, for what the field depends on
     * @param proposed value that the editor begins with; null for none
     */
    void ask(
            ConflictRow row,
            Field field,
            Seizure seizure,
            @Nullable Object proposed,
            Consumer<Object> onValue) {
        String country = seizure.place().country() == null ? "" : seizure.place().country().code();
        FieldEditor editor = FieldLayout.of(field, editors, () -> country);
        editor.setHost(new StandaloneHost(_ -> {}));
        editor.setAccessibleName(row.label());
        Label problem = Nodes.wrapping(Nodes.styled(new Label(), "stop-text"));
        Nodes.setShown(problem, false);
        if (proposed != null) {
            editor.show(proposed);
        }
        new OverlayDialog(ui, "conflict.type.title", row.label())
                .body(editor.node())
                .body(problem)
                .primaryIf("conflict.type.do", () -> take(editor, problem, onValue))
                .cancel()
                .show();
        editor.focus();
    }

    private boolean take(FieldEditor editor, Label problem, Consumer<Object> onValue) {
        Optional<String> refused = refusal(editor.entry());
        Nodes.setShown(problem, refused.isPresent());
        problem.setText(refused.orElse(""));
        if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
            onValue.accept(value);
        }
        return refused.isEmpty();
    }

    private Optional<String> refusal(FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Valid(Object value) when value != null -> Optional.empty();
            case FieldEntry.Valid _, FieldEntry.Absent _ ->
                    Optional.of(ui.texts().text("conflict.type.empty"));
            case FieldEntry.Invalid invalid ->
                    Optional.of(ui.texts().text(invalid.key(), invalid.arguments().toArray()));
        };
    }
}
