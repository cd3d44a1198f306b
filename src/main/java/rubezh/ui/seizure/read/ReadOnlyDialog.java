package rubezh.ui.seizure.read;

import org.jspecify.annotations.Nullable;
import rubezh.register.OpenRecord;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialog that says why a record does not open for typing, and offers what is possible. */
public final class ReadOnlyDialog {
    private final UiContext ui;
    private final OpenRecord record;
    private final EditLockReason reason;
    private @Nullable Runnable compare;

    public ReadOnlyDialog(UiContext ui, OpenRecord record, EditLockReason reason) {
        this.ui = ui;
        this.record = record;
        this.reason = reason;
    }

    /** Offers to look at work on the record that was not saved. */
    public ReadOnlyDialog unsavedWork(Runnable onCompare) {
        compare = onCompare;
        return this;
    }

    /**
     * Shows the dialog; Enter closes it, {@code copy} opens a copy as a new record, {@code
     * toggleMark} asks for the removal of the deletion mark.
     */
    public void show(Runnable copy, Runnable toggleMark) {
        var dialog =
                new OverlayDialog(ui, "read.only.title")
                        .message(reason.key(), String.valueOf(record.seizure().header().station()))
                        .primary("read.only.close", () -> {});
        if (compare != null) {
            dialog.message("read.only.unsaved").secondary("list.recover.compare", compare);
        }
        if (reason == EditLockReason.CANCELLED && record.view().voided()) {
            dialog.secondary("read.only.unmark", toggleMark);
        }
        dialog.secondary("read.only.copy", copy).show();
    }
}
