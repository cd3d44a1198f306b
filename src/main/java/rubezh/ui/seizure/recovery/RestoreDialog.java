package rubezh.ui.seizure.recovery;

import java.util.function.Consumer;
import rubezh.register.ResumedDraft;
import rubezh.text.DateFormatter;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;

/** Asks which one to go on with, where a draft of a record says something else than the record. */
public final class RestoreDialog {
    private final Kit kit;
    private final FieldValueFormat values;
    private final Consumer<EditorInput> edit;
    private boolean asking;

    public RestoreDialog(Kit kit, FieldValueFormat values, Consumer<EditorInput> edit) {
        this.kit = kit;
        this.values = values;
        this.edit = edit;
    }

    /** Goes on at once where there is nothing to ask; asks once where it is already asking. */
    public void show(EditorInputs.Existing found) {
        if (found.waiting().isEmpty()) {
            edit.accept(found.sheet());
        } else if (!asking) {
            ask(found, found.waiting().get());
        }
    }

    private void ask(EditorInputs.Existing found, ResumedDraft waiting) {
        String when =
                DateFormatter.in(kit.words().language().get())
                        .dateTime(waiting.draft().at().atZone(kit.zone()).toLocalDateTime());
        new OverlayDialog(kit, "editor.restore.title")
                .message("editor.restore.text", when, waiting.changes().size())
                .primary("editor.restore.draft", () -> openEditor(EditorInput.of(waiting)))
                .secondary("list.recover.compare", () -> compare(found, waiting))
                .secondary("editor.restore.record", () -> openEditor(found.sheet()))
                .cancel("kit.dialog.cancel", () -> asking = false)
                .show();
        asking = true;
    }

    private void openEditor(EditorInput sheet) {
        asking = false;
        edit.accept(sheet);
    }

    private void compare(EditorInputs.Existing found, ResumedDraft waiting) {
        ask(found, waiting);
        new CompareDialog(kit, values).show(waiting.changes());
    }
}
