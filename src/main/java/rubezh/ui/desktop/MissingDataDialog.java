package rubezh.ui.desktop;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/**
 * Dialog with what is missing from a register or damaged, one line each with the number or id of
 * the record, as {@code rubezh verify database} prints it.
 */
final class MissingDataDialog {
    private final UiContext ui;
    private final Function<LongConsumer, List<VerificationFinding>> verify;
    private final TextArea lines = new TextArea();

    /**
     * @param verify verifies the register and reports the revisions checked; it blocks
     */
    MissingDataDialog(UiContext ui, Function<LongConsumer, List<VerificationFinding>> verify) {
        this.ui = ui;
        this.verify = verify;
        lines.setEditable(false);
        lines.setWrapText(true);
        ui.texts().accessibleName(lines, "shell.missing.title");
    }

    void show() {
        var bar = new JobProgressBar(ui.texts());
        Job<?> job =
                ui.worker()
                        .of(progress -> verify.apply(done -> progress.report(done, 0)))
                        .shownIn(bar)
                        .onDone(found -> lines.setText(text(found)))
                        .onFault(fault -> lines.setText(text(fault)))
                        .start();
        new OverlayDialog(ui, "shell.missing.title")
                .message("shell.missing.text")
                .body(bar)
                .body(lines)
                .secondary("shell.missing.copy", this::copy)
                .cancel("shell.missing.close", job::cancel)
                .show();
    }

    private String text(List<VerificationFinding> found) {
        Messages messages = ui.texts().messages();
        List<String> faults =
                found.stream()
                        .filter(VerificationFinding::fault)
                        .map(f -> f.code() + " " + messages.text(f.key(), f.arguments().toArray()))
                        .toList();
        return faults.isEmpty()
                ? messages.text("shell.missing.none")
                : Stream.concat(
                                Stream.of(messages.text("shell.missing.count", faults.size())),
                                faults.stream())
                        .collect(Collectors.joining("\n"));
    }

    private String text(Fault fault) {
        Fault.FaultText said = fault.sentences(ui.texts().messages());
        return String.join("\n", said.what(), said.means(), said.todo(), said.code());
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(lines.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
