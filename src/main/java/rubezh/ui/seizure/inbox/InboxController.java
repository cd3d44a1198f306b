package rubezh.ui.seizure.inbox;

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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import rubezh.device.inbox.InboxFile;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.Fault;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.CommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.photo.AttachmentImporter;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.SeizurePhotoListModel;

/**
 * Offers to the record what comes from the document scanner while it is open, or came shortly
 * before: papers of the passenger before the last are not offered.
 */
public final class InboxController implements EditorExtension, InboxActions {
    /** Papers are often scanned first and the record opened then. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final UiContext ui;
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

    public InboxController(
            EditorContext context, InboxMonitor arrivals, AttachmentImports imports) {
        this.ui = context.ui();
        this.model = context.model();
        this.arrivals = arrivals;
        this.bar = new InboxBar(ui, this);
        this.intake =
                new AttachmentImporter(
                        ui,
                        model.context().attachments(),
                        new SeizurePhotoListModel(model.form()),
                        imports);
        this.from = ui.clock().instant().minus(BEFORE);
        this.root = new VBox(bar.root(), intake.root());
        arrivals.waiting().addListener(new WeakChangeListener<>(arrivalListener));
        offer();
    }

    @Override
    public Optional<Node> below() {
        return Optional.of(root);
    }

    @Override
    public List<Command> commands(CommandGroup group) {
        return group == CommandGroup.TOOL
                ? List.of(attachCommand(), Command.of("scans-decline", this::decline))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(CommandGroup group) {
        return switch (group) {
            case TOOL -> List.of(attachCommand());
            case SETTING -> List.of(settingCommand());
            default -> List.of();
        };
    }

    private Command attachCommand() {
        return Command.of("scans", this::attach);
    }

    private Command settingCommand() {
        return Command.of("scan-folder", () -> new InboxDialog(ui, arrivals).show());
    }

    /** What was told goes with the next key; a modifier alone is none. */
    @Override
    public boolean handleKey(KeyEvent event) {
        if (messageShown && !event.getCode().isModifierKey()) {
            messageShown = false;
            bar.hide();
            offer();
        }
        return false;
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
            new OverlayDialog(ui, "inbox.none.title")
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
