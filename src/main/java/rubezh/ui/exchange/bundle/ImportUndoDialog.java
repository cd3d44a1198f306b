package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.register.conflict.UndoResult;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Dialog that gives the cases of this station their values of before the last import: it says first
 * how many, and which stay as they are, and asks for the reason.
 */
public final class ImportUndoDialog {
    /** Shortest reason, in characters without blanks around it. */
    private static final int MIN_REASON = 3;

    private final UiContext ui;
    private final ImportUndoModel model;
    private final TextField reason = new TextField();
    private final Label tooShort;

    public ImportUndoDialog(UiContext ui, ImportUndoModel model) {
        this.ui = ui;
        this.model = model;
        this.tooShort =
                styled(ui.texts().label("editor.amend.short", MIN_REASON), "stop-text", "fs-12");
        setShown(tooShort, false);
        ui.texts().prompt(reason, "exchange.undo.reason");
        ui.texts().accessibleName(reason, "exchange.undo.reason");
    }

    /** Looks what there is to undo, and asks. */
    public void ask() {
        model.foresee(this::show, this::show);
    }

    private void show(Fault fault) {
        new OverlayDialog(ui, "exchange.undo.none")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("exchange.close", () -> {})
                .show();
    }

    private void show(ImportUndoModel.Foreseen found) {
        int cases = found.result().undone().size();
        var dialog =
                new OverlayDialog(ui, "exchange.undo.title", found.last().station())
                        .message("exchange.undo.text", cases);
        found.result()
                .left()
                .forEach((obstacle, left) -> dialog.message(obstacle.messageKey(), left.size()));
        if (cases == 0) {
            dialog.cancel("exchange.close", () -> {}).show();
            return;
        }
        dialog.body(reason)
                .body(tooShort)
                .primaryWork("exchange.undo.do", (done, onFault) -> start(found, done, onFault))
                .cancel()
                .show();
        reason.requestFocus();
    }

    private boolean start(ImportUndoModel.Foreseen found, Runnable done, Consumer<Fault> onFault) {
        String text = BlankCharacters.strip(reason.getText());
        setShown(tooShort, text.length() < MIN_REASON);
        if (text.length() < MIN_REASON) {
            return false;
        }
        model.undo(
                found,
                text,
                result -> {
                    done.run();
                    tell(result);
                },
                onFault);
        return true;
    }

    private void tell(UndoResult result) {
        new OverlayDialog(ui, "exchange.undone.title")
                .message("exchange.undone.text", result.undone().size())
                .cancel("exchange.close", () -> {})
                .show();
    }
}
