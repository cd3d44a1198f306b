package rubezh.ui.verify;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.security.Audit.Acknowledgement;
import rubezh.security.Permission;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.verify.VerificationViewModel.State;

/**
 * Dialog of a verification: what is missing from a register or damaged, as {@code rubezh verify
 * database} prints it, and the acknowledgement of a restored backup, a copy or a fork.
 */
public final class VerificationDialog {
    private final UiContext ui;
    private final VerificationViewModel model;
    private final Runnable onAcknowledged;
    private final TextArea lines = new TextArea();
    private final JobProgressBar bar;
    private final TextField reason;
    private final Label explanation;
    private final VBox acknowledging;
    private final VBox note;

    /**
     * @param onAcknowledged runs after faults were acknowledged
     */
    public VerificationDialog(UiContext ui, Verification verification, Runnable onAcknowledged) {
        this.ui = ui;
        this.model = new VerificationViewModel(verification, ui.worker());
        this.onAcknowledged = onAcknowledged;
        this.bar = new JobProgressBar(ui.texts());
        this.reason = ui.texts().prompt(new TextField(), "shell.acknowledge.reason");
        this.explanation = wrapping(ui.texts().label("shell.acknowledge.text"));
        Button act = Buttons.action(ui.texts(), "shell.acknowledge.do", this::acknowledge);
        this.acknowledging = styled(new VBox(reason, act), "gap-8");
        this.note = styled(new VBox(explanation, acknowledging), "gap-8", "note");
        ui.texts().accessibleName(reason, "shell.acknowledge.reason");
        ui.texts().accessibleName(lines, "shell.missing.title");
        lines.setEditable(false);
        lines.setWrapText(true);
        reason.setOnAction(_ -> acknowledge());
        setShown(note, false);
        setShown(acknowledging, ui.allows(Permission.ACKNOWLEDGE_FAULT));
        ui.texts().paint(lines, _ -> paint());
        model.state().addListener((_, _, now) -> onState(now));
    }

    public void show() {
        new OverlayDialog(ui, "shell.missing.title")
                .message("shell.missing.text")
                .body(bar)
                .body(lines)
                .body(note)
                .secondary("shell.missing.copy", this::copy)
                .cancel("shell.missing.close", model::cancel)
                .show();
        model.verify(bar);
    }

    private void onState(State state) {
        paint();
        setShown(note, state.isAcknowledgeable());
        if (state.acknowledged()) {
            onAcknowledged.run();
        }
    }

    private void paint() {
        lines.setText(
                new VerificationFormat(ui.texts().messages(), ui.zone()).of(model.state().get()));
    }

    /** Acknowledges once a reason is given. */
    private void acknowledge() {
        if (!model.acknowledge(reason.getText(), bar)) {
            reason.requestFocus();
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(lines.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * Result of a verification in words: each finding, and what the kinds of faults mean.
     *
     * @param zone zone of the station, for the times
     */
    private record VerificationFormat(Messages messages, ZoneId zone) {
        String of(State state) {
            var lines = new ArrayList<String>();
            Fault fault = state.fault();
            if (fault != null) {
                Fault.FaultText said = fault.sentences(messages);
                lines.addAll(List.of(said.what(), said.means(), said.todo(), said.code(), ""));
            }
            if (state.read()) {
                List<VerificationFinding> faults = state.faults();
                lines.add(
                        faults.isEmpty()
                                ? messages.text("shell.missing.none")
                                : messages.text("shell.missing.count", faults.size()));
                faults.forEach(found -> lines.add(line(found)));
                state.findings().forEach(found -> addAcknowledged(lines, found));
                addMeaning(lines, faults);
            }
            return String.join("\n", lines);
        }

        private String line(VerificationFinding finding) {
            return finding.code() + " " + text(finding.key(), finding);
        }

        private void addAcknowledged(List<String> lines, VerificationFinding finding) {
            Acknowledgement known = finding.acknowledged();
            if (known != null) {
                lines.add(line(finding));
                lines.add(
                        messages.text(
                                "cli.verify.acknowledged",
                                DateFormatter.in(messages.language())
                                        .dateTime(known.at().atZone(zone).toLocalDateTime()),
                                known.officer(),
                                known.reason()));
            }
        }

        private void addMeaning(List<String> lines, List<VerificationFinding> faults) {
            var said = new ArrayList<String>();
            for (VerificationFinding found : faults) {
                String meaning =
                        text("fault." + found.code() + ".means", found)
                                + " "
                                + text("fault." + found.code() + ".todo", found);
                if (!said.contains(meaning)) {
                    said.add(meaning);
                    lines.add("");
                    lines.add(found.code() + ": " + meaning);
                }
            }
        }

        private String text(String key, VerificationFinding finding) {
            return messages.text(key, finding.arguments().toArray());
        }
    }
}
