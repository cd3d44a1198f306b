package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import rubezh.enrolment.OpenedEscrow;
import rubezh.enrolment.RecoveryEscrow;
import rubezh.text.BlankCharacters;
import rubezh.text.Messages;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs of a code that a station left here: why it is opened, and the code itself. */
record EscrowDialogs(UiContext ui) {
    /** Shortest reason that the service takes. */
    private static final int MIN_REASON = 3;

    /** Asks why the code that a station left here is opened; without a reason the dialog stays. */
    void open(Path file, Consumer<String> onReason) {
        TextField reason = ui.texts().prompt(new TextField(), "admin.escrow.reason");
        ui.texts().accessibleName(reason, "admin.escrow.reason");
        Label problem = styled(wrapping(ui.texts().label("admin.escrow.problem")), "stop-text");
        setShown(problem, false);
        new OverlayDialog(ui, "admin.escrow.title", file.getFileName())
                .message("admin.escrow.text")
                .body(reason)
                .body(problem)
                .primaryIf(
                        "admin.escrow.do",
                        () -> {
                            String why = BlankCharacters.strip(reason.getText());
                            boolean given = why.length() >= MIN_REASON;
                            setShown(problem, !given);
                            if (given) {
                                onReason.accept(why);
                            }
                            return given;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** Shows a code that a station left here, and whose it is. */
    void show(OpenedEscrow opened) {
        RecoveryEscrow escrow = opened.escrow();
        var code = styled(new TextField(escrow.code().text()), "mono");
        code.setEditable(false);
        ui.texts().accessibleName(code, "admin.escrow.code");
        var dialog =
                new OverlayDialog(ui, "admin.escrow.opened", escrow.station())
                        .body(wrapping(ui.texts().label(m -> whose(escrow, m))))
                        .body(code)
                        .message("admin.escrow.call");
        if (!opened.known()) {
            dialog.body(
                    InfoBox.warning(
                            ui.texts(),
                            "cli.officer.unknown",
                            escrow.fingerprint().words().text(ui.texts().language().get())));
        }
        dialog.primary("admin.escrow.close", () -> {}).show();
        code.requestFocus();
    }

    private String whose(RecoveryEscrow escrow, Messages messages) {
        var at = escrow.at().atZone(ui.zone()).toLocalDateTime();
        return messages.text(
                "admin.escrow.whose",
                messages.language().choose(escrow.nameRu(), escrow.nameEn()),
                escrow.replica(),
                ui.texts().dates().dateTime(at),
                escrow.officer());
    }
}
