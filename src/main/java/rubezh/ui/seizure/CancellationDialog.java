package rubezh.ui.seizure;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import javafx.scene.control.TextField;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Status;
import rubezh.register.OpenRecord;
import rubezh.register.RecordCancellation;
import rubezh.register.SeizureRow;
import rubezh.security.Permission;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.problems.ValidationModel;

/** Dialog that asks for the reason of a deletion mark or of its removal. */
record CancellationDialog(UiContext ui) {
    /** Returns the row of an open record, as far as the dialog needs it. */
    static SeizureRow rowOf(OpenRecord record) {
        CaseHeader header = record.seizure().header();
        Map<String, Object> values = new HashMap<>();
        if (header.number() != null) {
            values.put(HEADER_NUMBER.path(), header.number());
        }
        if (header.status() != null) {
            values.put(HEADER_STATUS.path(), header.status());
        }
        var indicators =
                new SeizureRow.Indicators(record.view().voided(), Set.of(), 0, 0, record.flags());
        return new SeizureRow(record.recordId(), values, List.of(), indicators);
    }

    void show(SeizureRow row, Consumer<String> onConfirmed) {
        Status status = row.get(HEADER_STATUS, Status.class).orElse(null);
        Permission needed = RecordCancellation.permission(row.indicators().voided(), status);
        if (ui.allows(needed)) {
            ask(row, onConfirmed);
        } else {
            refuse(row, needed);
        }
    }

    /** Says before anything is typed that a mark needs another role. */
    private void refuse(SeizureRow row, Permission needed) {
        String keyPrefix = row.indicators().voided() ? "list.unmark" : "list.mark";
        new OverlayDialog(ui, keyPrefix + ".refused")
                .message(
                        "security.refused.text",
                        PermissionFormat.reason(needed, ui.texts().messages()))
                .cancel("read.only.close", () -> {})
                .show();
    }

    private void ask(SeizureRow row, Consumer<String> onConfirmed) {
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
            ask(row, onConfirmed);
        } else {
            onConfirmed.accept(reason.strip());
        }
    }
}
