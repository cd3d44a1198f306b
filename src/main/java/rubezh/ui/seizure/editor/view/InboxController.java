package rubezh.ui.seizure.editor.view;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import rubezh.device.inbox.InboxFile;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.Fault;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.inbox.InboxActions;
import rubezh.ui.seizure.inbox.InboxBar;
import rubezh.ui.seizure.inbox.InboxDialog;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.photo.AttachmentImporter;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.SeizurePhotoListModel;

/**
 * Offers to the record what comes from the document scanner while it is open, or came shortly
 * before: papers of the passenger before the last are not offered.
 */
final class InboxController implements InboxActions {
    /** Papers are often scanned first and the record opened then. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final Kit kit;
    private final EditorViewModel model;
    private final InboxMonitor arrivals;
    private final InboxBar bar;
    private final AttachmentImporter intake;
    private final Instant from;
    private final Set<InboxFile> declined = new HashSet<>();
    private final List<InboxFile> underway = new ArrayList<>();
    private final VBox root;

    /** Held here, and weakly by the arrivals: these outlive the editor. */
    private final ChangeListener<List<InboxFile>> arrivalListener = (_, _, _) -> offer();

    private boolean messageShown;

    InboxController(Kit kit, EditorViewModel model, AttachmentImports imports) {
        this.kit = kit;
        this.model = model;
        this.arrivals = model.context().inboxMonitor();
        this.bar = new InboxBar(kit, this);
        this.intake =
                new AttachmentImporter(
                        kit,
                        model.context().attachments(),
                        new SeizurePhotoListModel(model.form()),
                        imports);
        this.from = kit.clock().instant().minus(BEFORE);
        this.root = new VBox(bar.root(), intake.root());
        arrivals.waiting().addListener(new WeakChangeListener<>(arrivalListener));
        offer();
    }

    /** Returns what is offered and told, below the form. */
    Node root() {
        return root;
    }

    Command attachCommand() {
        return Command.of("scans", this::attach);
    }

    Command declineCommand() {
        return Command.of("scans-decline", this::decline);
    }

    Command settingCommand() {
        return Command.of("scan-folder", () -> new InboxDialog(kit, arrivals).show());
    }

    /** What was told goes with the next key. */
    void onKeyPressed() {
        if (messageShown) {
            messageShown = false;
            bar.hide();
            offer();
        }
    }

    private List<InboxFile> offerable() {
        return arrivals.waiting().get().stream()
                .filter(one -> !one.firstSeenAt().isBefore(from))
                .filter(one -> !declined.contains(one) && !underway.contains(one))
                .toList();
    }

    private void offer() {
        List<InboxFile> some = model.editable() ? offerable() : List.of();
        if (!some.isEmpty()) {
            messageShown = false;
            bar.offer(some);
        } else if (!messageShown) {
            bar.hide();
        }
    }

    private void showMessage(String key, Object... arguments) {
        messageShown = true;
        bar.showMessage(key, arguments);
    }

    @Override
    public void decline() {
        declined.addAll(offerable());
        offer();
    }

    /** With nothing to attach it still leads on: to the files of the folder, or to its setting. */
    @Override
    public void attach() {
        List<InboxFile> some = offerable();
        Optional<Fault> fault = arrivals.fault();
        if (!model.editable()) {
            showMessage("editor.readonly");
        } else if (!some.isEmpty()) {
            attach(some);
        } else if (arrivals.folder().get() == null) {
            new OverlayDialog(kit, "inbox.none.title")
                    .message("inbox.none.text")
                    .primary("inbox.none.set", settingCommand()::run)
                    .cancel()
                    .show();
        } else if (fault.isPresent()) {
            messageShown = true;
            bar.showFault(fault.get());
        } else {
            choose();
        }
    }

    private void attach(List<InboxFile> some) {
        underway.addAll(some);
        offer();
        intake.importFiles(
                some.stream().map(InboxFile::file).toList(),
                lines -> {
                    underway.removeAll(some);
                    arrivals.markImported(some);
                    attached(lines);
                },
                () -> {
                    underway.removeAll(some);
                    offer();
                });
    }

    private void attached(List<Attachment> lines) {
        if (!lines.isEmpty() && offerable().isEmpty()) {
            showMessage("inbox.attached", lines.size());
        }
    }

    @Override
    public void choose() {
        Path folder = arrivals.folder().get();
        List<Path> chosen = folder == null ? List.of() : intake.askFiles(folder);
        if (!chosen.isEmpty()) {
            intake.importFiles(
                    chosen,
                    lines -> {
                        arrivals.markImported(
                                arrivals.waiting().get().stream()
                                        .filter(one -> chosen.contains(one.file()))
                                        .toList());
                        attached(lines);
                    },
                    () -> {});
        }
    }
}
