package rubezh.ui.seizure;

import java.util.function.Consumer;
import rubezh.register.Resumed;
import rubezh.text.Dates;
import rubezh.ui.kit.Dialog;
import rubezh.ui.kit.Kit;

/** Asks which one to go on with, where a draft of a record says something else than the record. */
final class RestoreDialog {
    private final Kit kit;
    private final ValueWords values;
    private final Consumer<Sheet> edit;
    private boolean asking;

    RestoreDialog(Kit kit, ValueWords values, Consumer<Sheet> edit) {
        this.kit = kit;
        this.values = values;
        this.edit = edit;
    }

    /** Goes on at once where there is nothing to ask; asks once where it is already asking. */
    void show(SheetSource.Found found) {
        if (found.waiting().isEmpty()) {
            edit.accept(found.sheet());
        } else if (!asking) {
            ask(found, found.waiting().get());
        }
    }

    private void ask(SheetSource.Found found, Resumed waiting) {
        String when =
                Dates.in(kit.words().language().get())
                        .dateTime(waiting.draft().at().atZone(kit.zone()).toLocalDateTime());
        new Dialog(kit, "editor.restore.title")
                .say("editor.restore.text", when, waiting.changes().size())
                .primary("editor.restore.draft", () -> goOn(Sheet.of(waiting)))
                .also("list.recover.compare", () -> compare(found, waiting))
                .also("editor.restore.record", () -> goOn(found.sheet()))
                .cancel("kit.dialog.cancel", () -> asking = false)
                .show();
        asking = true;
    }

    private void goOn(Sheet sheet) {
        asking = false;
        edit.accept(sheet);
    }

    private void compare(SheetSource.Found found, Resumed waiting) {
        ask(found, waiting);
        new CompareDialog(kit, values).show(waiting.changes());
    }
}
