package rubezh.ui.seizure.recovery;

import java.util.function.Consumer;
import rubezh.register.ResumedDraft;
import rubezh.text.DateFormatter;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;

/** Asks which one to go on with, where a draft of a record says something else than the record. */
public final class RestoreDialog {
    private final UiContext ui;
    private final FieldValueFormat values;
    private final Consumer<EditorInput> edit;
    private boolean asking;

    public RestoreDialog(UiContext ui, FieldValueFormat values, Consumer<EditorInput> edit) {
        this.ui = ui;
        this.values = values;
        this.edit = edit;
    }

    /** Goes on at once where there is nothing to ask; asks once where it is already asking. */
    public void show(EditorInputs.Existing existing) {
        if (existing.waiting().isEmpty()) {
            edit.accept(existing.sheet());
        } else if (!asking) {
            ask(existing, existing.waiting().get());
        }
    }

    private void ask(EditorInputs.Existing existing, ResumedDraft waiting) {
        String when =
                DateFormatter.in(ui.texts().language().get())
                        .dateTime(waiting.draft().at().atZone(ui.zone()).toLocalDateTime());
        new OverlayDialog(ui, "editor.restore.title")
                .message("editor.restore.text", when, waiting.changes().size())
                .primary("editor.restore.draft", () -> openEditor(EditorInput.of(waiting)))
                .secondary("list.recover.compare", () -> compare(existing, waiting))
                .secondary("editor.restore.record", () -> openEditor(existing.sheet()))
                .cancel("kit.dialog.cancel", () -> asking = false)
                .show();
        asking = true;
    }

    private void openEditor(EditorInput input) {
        asking = false;
        edit.accept(input);
    }

    private void compare(EditorInputs.Existing existing, ResumedDraft waiting) {
        ask(existing, waiting);
        new CompareDialog(ui, values).show(waiting.changes());
    }
}
