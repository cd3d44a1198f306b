package rubezh.ui.seizure;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import rubezh.register.Row;
import rubezh.ui.kit.Dialog;
import rubezh.ui.kit.Kit;

/** Asks why a record is to be marked for deletion, or why the mark is to be taken off. */
final class MarkDialog {
    private final Kit kit;

    MarkDialog(Kit kit) {
        this.kit = kit;
    }

    void show(Row row, Consumer<String> marked) {
        String family = row.marks().voided() ? "list.unmark" : "list.mark";
        String number =
                row.get("header.number", String.class).orElse(kit.words().text("list.number.none"));
        TextField reason = kit.words().prompt(new TextField(), "list.mark.reason");
        kit.words().name(reason, "list.mark.reason");
        new Dialog(kit, family + ".title", number)
                .say(family + ".text")
                .body(reason)
                .primary(family + ".do", () -> confirm(row, reason.getText(), marked))
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** A reason too short is asked for again. */
    private void confirm(Row row, String reason, Consumer<String> marked) {
        if (reason.strip().length() < Checks.REASON_LENGTH) {
            show(row, marked);
        } else {
            marked.accept(reason.strip());
        }
    }
}
