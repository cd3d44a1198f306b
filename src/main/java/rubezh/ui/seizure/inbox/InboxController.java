package rubezh.ui.seizure.inbox;

import module java.base;

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
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.photo.AttachmentImporter;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.SeizurePhotoListModel;

/**
 * Offers files from the document scanner to the edited record: files that arrive while it is open,
 * or arrived shortly before. Older files belong to other cases.
 *
 * @see InboxMonitor
 */
public final class InboxController implements EditorExtension {
    /**
     * Time before opening a record in which files belong to it: documents are often scanned first.
     */
    private static final Duration LEAD_TIME = Duration.ofMinutes(10);

    private final UiContext ui;
    private final EditorViewModel model;
    private final InboxMonitor monitor;
    private final InboxBar bar;
    private final AttachmentImporter importer;
    private final Instant offeredSince;
    private final Set<InboxFile> declined = new HashSet<>();
    private final List<InboxFile> pending = new ArrayList<>();
    private final VBox root;

    /**
     * Strong reference to the listener; the monitor, which outlives the editor, holds it weakly.
     */
    private final ChangeListener<List<InboxFile>> arrivalListener = (_, _, _) -> offer();

    private boolean messageShown;

    public InboxController(EditorContext context, InboxMonitor monitor, AttachmentImports imports) {
        this.ui = context.ui();
        this.model = context.model();
        this.monitor = monitor;
        this.bar = new InboxBar(ui, this::attach, this::choose, this::decline);
        this.importer =
                new AttachmentImporter(
                        ui,
                        model.context().attachments(),
                        new SeizurePhotoListModel(model.form()),
                        imports);
        this.offeredSince = ui.clock().instant().minus(LEAD_TIME);
        this.root = new VBox(bar.root(), importer.root());
        monitor.waiting().addListener(new WeakChangeListener<>(arrivalListener));
        offer();
    }

    @Override
    public Optional<Node> below() {
        return Optional.of(root);
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.TOOL
                ? List.of(attachCommand(), Command.of("scans-decline", this::decline))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
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
        return Command.of("scan-folder", () -> new InboxDialog(ui, monitor).show());
    }

    /** Hides a message on the next key except a modifier. */
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
        return monitor.waiting().get().stream()
                .filter(one -> !one.firstSeenAt().isBefore(offeredSince))
                .filter(one -> !declined.contains(one) && !pending.contains(one))
                .toList();
    }

    private void offer() {
        List<InboxFile> files = model.editable() ? offerable() : List.of();
        if (!files.isEmpty()) {
            messageShown = false;
            bar.offer(files);
        } else if (!messageShown) {
            bar.hide();
        }
    }

    private void showMessage(String key, Object... arguments) {
        messageShown = true;
        bar.showMessage(key, arguments);
    }

    private void decline() {
        declined.addAll(offerable());
        offer();
    }

    /** Attaches the offered files; without any, opens the folder or its setting. */
    private void attach() {
        List<InboxFile> files = offerable();
        Optional<Fault> fault = monitor.fault();
        if (!model.editable()) {
            showMessage("editor.readonly");
        } else if (!files.isEmpty()) {
            attach(files);
        } else if (monitor.folder().get() == null) {
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

    private void attach(List<InboxFile> files) {
        pending.addAll(files);
        offer();
        importer.importFiles(
                files.stream().map(InboxFile::file).toList(),
                lines -> {
                    pending.removeAll(files);
                    monitor.markImported(files);
                    onAttached(lines);
                },
                () -> {
                    pending.removeAll(files);
                    offer();
                });
    }

    private void onAttached(List<Attachment> lines) {
        if (!lines.isEmpty() && offerable().isEmpty()) {
            showMessage("inbox.attached", lines.size());
        }
    }

    private void choose() {
        Path folder = monitor.folder().get();
        List<Path> chosen = folder == null ? List.of() : importer.askFiles(folder);
        if (!chosen.isEmpty()) {
            importer.importFiles(
                    chosen,
                    lines -> {
                        monitor.markImported(
                                monitor.waiting().get().stream()
                                        .filter(one -> chosen.contains(one.file()))
                                        .toList());
                        onAttached(lines);
                    },
                    () -> {});
        }
    }
}
