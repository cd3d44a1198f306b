package rubezh.ui.shift;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.register.shift.Shift;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.shift.ShiftViewModel.State;

/** Dialogs of the shift. Each can be closed: nobody needs a shift to record. */
final class ShiftDialogs {
    private final UiContext ui;
    private final ShiftViewModel model;
    private final Consumer<Shift> showSheet;

    /**
     * @param showSheet shows the sheet of a shift that ended
     */
    ShiftDialogs(UiContext ui, ShiftViewModel model, Consumer<Shift> showSheet) {
        this.ui = ui;
        this.model = model;
        this.showSheet = showSheet;
    }

    /** Asks after signing in what is open: a forgotten shift, or none where shifts are used. */
    void welcome() {
        State state = model.state().get();
        if (state.forgotten()) {
            if (model.isMine().get()) {
                handOver();
            } else {
                takeOver();
            }
        } else if (state.open().isEmpty() && state.used()) {
            open();
        }
    }

    void open() {
        new OverlayDialog(ui, "shift.open")
                .message("shift.open.text")
                .primary("shift.open.do", () -> model.open(this::show))
                .cancel()
                .show();
    }

    void takeOver() {
        model.state()
                .get()
                .open()
                .ifPresent(left -> {
                    TextField reason = field("shift.reason");
                    new OverlayDialog(ui, "shift.take-over", left.name())
                            .body(new VBox(since(left), reason))
                            .primary(
                                    "shift.take-over.do",
                                    () -> model.takeOver(reason.getText(), this::show))
                            .cancel()
                            .show();
                    reason.requestFocus();
                });
    }

    void handOver() {
        model.state()
                .get()
                .open()
                .ifPresent(mine -> model.count(counts -> handOver(mine, counts), this::show));
    }

    private void handOver(Shift mine, Shift.Counts counts) {
        TextField successor = field("shift.successor");
        TextField remarks = field("shift.remarks");
        var body = styled(new VBox(since(mine), state(counts), successor, remarks), "gap-8");
        new OverlayDialog(ui, "shift.hand-over")
                .body(body)
                .primary(
                        "shift.hand-over.do",
                        () ->
                                model.handOver(
                                        successor.getText(),
                                        remarks.getText(),
                                        this::handedOver,
                                        this::show))
                .cancel()
                .show();
        successor.requestFocus();
    }

    private Label state(Shift.Counts counts) {
        return wrapping(
                ui.texts()
                        .label(
                                "shift.state",
                                counts.drafts(),
                                counts.returned(),
                                counts.unsent(),
                                counts.sealed()));
    }

    private Label since(Shift shift) {
        var local = shift.openedAt().atZone(ui.zone()).toLocalDateTime();
        return wrapping(ui.texts().label("shift.since", ui.texts().dates().dateTime(local)));
    }

    private void handedOver(Shift ended) {
        new OverlayDialog(ui, "shift.handed-over")
                .message("shift.handed-over.text")
                .primary("shift.sheet", () -> showSheet.accept(ended))
                .cancel()
                .show();
    }

    private void show(Fault fault) {
        new OverlayDialog(ui, "shift.refused")
                .body(new FaultBox(ui.texts(), fault))
                .primary("shift.refused.do", () -> {})
                .show();
    }

    private TextField field(String key) {
        TextField field = ui.texts().prompt(new TextField(), key);
        return ui.texts().accessibleName(field, key);
    }
}
