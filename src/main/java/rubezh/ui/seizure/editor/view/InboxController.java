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
import rubezh.ui.seizure.editor.form.SeizurePhotoListModel;
import rubezh.ui.seizure.inbox.InboxActions;
import rubezh.ui.seizure.inbox.InboxBar;
import rubezh.ui.seizure.inbox.InboxDialog;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.photo.AttachmentImporter;
import rubezh.ui.seizure.photo.AttachmentImports;

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
    private final ChangeListener<List<InboxFile>> came = (_, _, _) -> offer();

    private boolean told;

    InboxController(Kit kit, EditorViewModel model, AttachmentImports intakes) {
        this.kit = kit;
        this.model = model;
        this.arrivals = model.bench().arrivals();
        this.bar = new InboxBar(kit, this);
        this.intake =
                new AttachmentImporter(
                        kit, model.register(), new SeizurePhotoListModel(model.form()), intakes);
        this.from = kit.clock().instant().minus(BEFORE);
        this.root = new VBox(bar.root(), intake.root());
        arrivals.waiting().addListener(new WeakChangeListener<>(came));
        offer();
    }

    /** Returns what is offered and told, below the form. */
    Node root() {
        return root;
    }

    Command command() {
        return Command.of("scans", this::attach);
    }

    Command declining() {
        return Command.of("scans-decline", this::decline);
    }

    Command setting() {
        return Command.of("scan-folder", () -> new InboxDialog(kit, arrivals).show());
    }

    /** What was told goes with the next key. */
    void pressed() {
        if (told) {
            told = false;
            bar.away();
            offer();
        }
    }

    private List<InboxFile> offered() {
        return arrivals.waiting().get().stream()
                .filter(one -> !one.at().isBefore(from))
                .filter(one -> !declined.contains(one) && !underway.contains(one))
                .toList();
    }

    private void offer() {
        List<InboxFile> some = model.editable() ? offered() : List.of();
        if (!some.isEmpty()) {
            told = false;
            bar.offer(some);
        } else if (!told) {
            bar.away();
        }
    }

    private void tell(String key, Object... arguments) {
        told = true;
        bar.tell(key, arguments);
    }

    @Override
    public void decline() {
        declined.addAll(offered());
        offer();
    }

    /** With nothing to attach it still leads on: to the files of the folder, or to its setting. */
    @Override
    public void attach() {
        List<InboxFile> some = offered();
        Optional<Fault> fault = arrivals.fault();
        if (!model.editable()) {
            tell("editor.readonly");
        } else if (!some.isEmpty()) {
            attach(some);
        } else if (arrivals.folder().get() == null) {
            new OverlayDialog(kit, "inbox.none.title")
                    .say("inbox.none.text")
                    .primary("inbox.none.set", setting()::run)
                    .cancel()
                    .show();
        } else if (fault.isPresent()) {
            told = true;
            bar.failed(fault.get());
        } else {
            choose();
        }
    }

    private void attach(List<InboxFile> some) {
        underway.addAll(some);
        offer();
        intake.files(
                some.stream().map(InboxFile::file).toList(),
                lines -> {
                    underway.removeAll(some);
                    arrivals.take(some);
                    attached(lines);
                },
                () -> {
                    underway.removeAll(some);
                    offer();
                });
    }

    private void attached(List<Attachment> lines) {
        if (!lines.isEmpty() && offered().isEmpty()) {
            tell("inbox.taken", lines.size());
        }
    }

    @Override
    public void choose() {
        Path folder = arrivals.folder().get();
        List<Path> chosen = folder == null ? List.of() : intake.ask(folder);
        if (!chosen.isEmpty()) {
            intake.files(
                    chosen,
                    lines -> {
                        arrivals.take(
                                arrivals.waiting().get().stream()
                                        .filter(one -> chosen.contains(one.file()))
                                        .toList());
                        attached(lines);
                    },
                    () -> {});
        }
    }
}
