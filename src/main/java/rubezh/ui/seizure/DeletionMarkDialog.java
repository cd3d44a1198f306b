package rubezh.ui.seizure;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.problems.ValidationModel;

/** Dialog that asks for the reason of a deletion mark or of its removal. */
record DeletionMarkDialog(UiContext ui) {
    void show(SeizureRow row, Consumer<String> onConfirmed) {
        String keyPrefix = row.indicators().voided() ? "list.unmark" : "list.mark";
        String number =
                row.get(HEADER_NUMBER, String.class).orElse(ui.texts().text("list.number.none"));
        TextField reason = ui.texts().prompt(new TextField(), "list.mark.reason");
        ui.texts().accessibleName(reason, "list.mark.reason");
        new OverlayDialog(ui, keyPrefix + ".title", number)
                .message(keyPrefix + ".text")
                .body(reason)
                .primary(keyPrefix + ".confirm", () -> confirm(row, reason.getText(), onConfirmed))
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** Confirms a reason of sufficient length; shows the dialog again for a shorter one. */
    private void confirm(SeizureRow row, String reason, Consumer<String> onConfirmed) {
        if (reason.strip().length() < ValidationModel.REASON_LENGTH) {
            show(row, onConfirmed);
        } else {
            onConfirmed.accept(reason.strip());
        }
    }
}
