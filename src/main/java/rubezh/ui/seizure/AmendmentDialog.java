package rubezh.ui.seizure;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.register.OpenRecord;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialog that asks why an approved record is changed, before it opens for typing. */
final class AmendmentDialog {
    /** Shortest reason, in characters without blanks around it. */
    private static final int MIN_REASON = 3;

    private final UiContext ui;
    private final TextField reason = new TextField();
    private final Label tooShort;

    AmendmentDialog(UiContext ui) {
        this.ui = ui;
        this.tooShort =
                styled(ui.texts().label("editor.amend.short", MIN_REASON), "stop-text", "fs-12");
        setShown(tooShort, false);
        ui.texts().prompt(reason, "editor.amend.reason");
        ui.texts().accessibleName(reason, "editor.amend.reason");
    }

    /**
     * Asks.
     *
     * @param onReason receives the reason; does not run if the officer cancels
     */
    void ask(OpenRecord record, Consumer<String> onReason) {
        String number =
                Objects.requireNonNullElseGet(
                        record.seizure().header().number(),
                        () -> ui.texts().text("list.number.none"));
        var dialog =
                new OverlayDialog(ui, "editor.amend.title", number)
                        .message("editor.amend.text")
                        .body(reason)
                        .body(tooShort);
        dialog.primaryIf("editor.amend.do", () -> confirm(dialog, onReason)).cancel().show();
        reason.requestFocus();
    }

    /** Closes the dialog, before an editor takes the focus; it stays for too short a reason. */
    private boolean confirm(OverlayDialog dialog, Consumer<String> onReason) {
        String text = BlankCharacters.strip(reason.getText());
        setShown(tooShort, text.length() < MIN_REASON);
        if (text.length() >= MIN_REASON) {
            dialog.close();
            onReason.accept(text);
        }
        return false;
    }
}
