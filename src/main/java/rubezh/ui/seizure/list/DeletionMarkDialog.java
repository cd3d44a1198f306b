package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.problems.ValidationModel;

/** Asks why a record is to be marked for deletion, or why the mark is to be taken off. */
public final class DeletionMarkDialog {
    private final UiContext ui;

    public DeletionMarkDialog(UiContext ui) {
        this.ui = ui;
    }

    public void show(SeizureRow row, Consumer<String> marked) {
        String family = row.indicators().voided() ? "list.unmark" : "list.mark";
        String number =
                row.get(HEADER_NUMBER.path(), String.class)
                        .orElse(ui.texts().text("list.number.none"));
        TextField reason = ui.texts().prompt(new TextField(), "list.mark.reason");
        ui.texts().accessibleName(reason, "list.mark.reason");
        new OverlayDialog(ui, family + ".title", number)
                .message(family + ".text")
                .body(reason)
                .primary(family + ".confirm", () -> confirm(row, reason.getText(), marked))
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** A reason too short is asked for again. */
    private void confirm(SeizureRow row, String reason, Consumer<String> marked) {
        if (reason.strip().length() < ValidationModel.REASON_LENGTH) {
            show(row, marked);
        } else {
            marked.accept(reason.strip());
        }
    }
}
