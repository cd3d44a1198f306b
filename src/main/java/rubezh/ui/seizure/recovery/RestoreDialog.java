package rubezh.ui.seizure.recovery;

import java.util.function.Consumer;
import rubezh.register.ResumedDraft;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;

/** Dialog that asks whether to edit a record or its draft, if they differ. */
public final class RestoreDialog {
    private final UiContext ui;
    private final FieldValueFormat values;
    private final Consumer<EditorInput> onEdit;
    private boolean asking;

    public RestoreDialog(UiContext ui, FieldValueFormat values, Consumer<EditorInput> onEdit) {
        this.ui = ui;
        this.values = values;
        this.onEdit = onEdit;
    }

    /** Opens the record at once if it has no draft; does nothing while the dialog is open. */
    public void show(EditorInputs.ExistingInput existing) {
        if (existing.draft().isEmpty()) {
            onEdit.accept(existing.input());
        } else if (!asking) {
            ask(existing, existing.draft().get());
        }
    }

    private void ask(EditorInputs.ExistingInput existing, ResumedDraft draft) {
        String draftTime =
                ui.texts().dates().dateTime(draft.draft().at().atZone(ui.zone()).toLocalDateTime());
        new OverlayDialog(ui, "editor.restore.title")
                .message("editor.restore.text", draftTime, draft.changes().size())
                .primary("editor.restore.draft", () -> openEditor(EditorInput.of(draft)))
                .secondary("list.recover.compare", () -> compare(existing, draft))
                .secondary("editor.restore.record", () -> openEditor(existing.input()))
                .cancel("kit.dialog.cancel", () -> asking = false)
                .show();
        asking = true;
    }

    private void openEditor(EditorInput input) {
        asking = false;
        onEdit.accept(input);
    }

    private void compare(EditorInputs.ExistingInput existing, ResumedDraft draft) {
        ask(existing, draft);
        new CompareDialog(ui, values).show(draft);
    }
}
