package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.LastImport;
import rubezh.journal.Revision;
import rubezh.register.conflict.ImportUndoService;
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
    private final Exchange exchange;
    private final ImportUndoService undo;
    private final Runnable onDone;
    private final TextField reason = new TextField();
    private final Label tooShort;

    /**
     * @param onDone runs after the cases were changed
     */
    public ImportUndoDialog(
            UiContext ui, Exchange exchange, ImportUndoService undo, Runnable onDone) {
        this.ui = ui;
        this.exchange = exchange;
        this.undo = undo;
        this.onDone = onDone;
        this.tooShort =
                styled(ui.texts().label("editor.amend.short", MIN_REASON), "stop-text", "fs-12");
        setShown(tooShort, false);
        ui.texts().prompt(reason, "exchange.undo.reason");
        ui.texts().accessibleName(reason, "exchange.undo.reason");
    }

    /** What would become of the cases. */
    private record Foreseen(LastImport last, Predicate<Revision.Link> brought, UndoResult result) {}

    /** Looks what there is to undo, and asks. */
    public void ask() {
        ui.worker()
                .of(_ -> foresee())
                .named("exchange.work.undo")
                .onDone(this::show)
                .onFault(this::show)
                .start();
    }

    private Foreseen foresee() {
        LastImport last =
                exchange.lastImport().orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "BND-067"));
        Predicate<Revision.Link> brought = exchange.recordBundles().broughtBy(last.bundleId());
        return new Foreseen(last, brought, undo.preview(last.all(), brought));
    }

    private void show(Fault fault) {
        new OverlayDialog(ui, "exchange.undo.none")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("exchange.close", () -> {})
                .show();
    }

    private void show(Foreseen found) {
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

    private boolean start(Foreseen found, Runnable done, Consumer<Fault> onFault) {
        String text = BlankCharacters.strip(reason.getText());
        setShown(tooShort, text.length() < MIN_REASON);
        if (text.length() < MIN_REASON) {
            return false;
        }
        ui.worker()
                .of(_ -> undo.undo(found.last().all(), found.brought(), text))
                .named("exchange.work.undo")
                .onDone(result -> {
                    done.run();
                    onDone.run();
                    tell(result);
                })
                .onFault(onFault)
                .start();
        return true;
    }

    private void tell(UndoResult result) {
        new OverlayDialog(ui, "exchange.undone.title")
                .message("exchange.undone.text", result.undone().size())
                .cancel("exchange.close", () -> {})
                .show();
    }
}
