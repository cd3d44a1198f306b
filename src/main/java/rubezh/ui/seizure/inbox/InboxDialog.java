package rubezh.ui.seizure.inbox;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.inbox.Inbox;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.SettingDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Sets which folder the document scanner of this machine writes to, and shows what lies there while
 * that is done: a folder that cannot be read is not kept.
 */
public final class InboxDialog {
    private static final Duration QUIET = Duration.millis(400);

    private final UiContext ui;
    private final InboxMonitor arrivals;
    private final SettingDialog dialog;
    private final TextField path = new TextField();
    private final VBox found = new VBox();
    private final BackgroundWorker.DelayedAction again;

    public InboxDialog(UiContext ui, InboxMonitor monitor) {
        this.ui = ui;
        this.arrivals = monitor;
        this.again = ui.worker().debounce(QUIET, () -> readFolder(false));
        found.getStyleClass().add("inbox-found");
        dialog = new SettingDialog(ui, "inbox.title", messageLabel("inbox.text"), field(), found);
        dialog.buttons(
                        Buttons.action(ui.texts(), "inbox.save", "Enter", () -> readFolder(true)),
                        forget(monitor.folder().get() != null))
                .onClosed(again::cancel);
        path.textProperty().addListener((_, _, _) -> again.schedule());
        path.setOnAction(_ -> readFolder(true));
    }

    private Button forget(boolean set) {
        Button forget = Buttons.action(ui.texts(), "inbox.clear", () -> close(null));
        forget.setVisible(set);
        return forget;
    }

    private Label messageLabel(String key, Object... arguments) {
        Label words = ui.texts().bind(new Label(), key, arguments);
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        return words;
    }

    private Node field() {
        Label label = ui.texts().bind(new Label(), "inbox.folder");
        label.setLabelFor(path);
        label.getStyleClass().addAll("muted", "fs-12");
        path.getStyleClass().add("mono");
        ui.texts().accessibleName(path, "inbox.folder");
        HBox.setHgrow(path, Priority.ALWAYS);
        Button browse = Buttons.action(ui.texts(), "inbox.browse", this::browse);
        Buttons.withIcon(browse, Feather.FOLDER);
        browse.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(path, browse);
        line.getStyleClass().add("gap-8");
        var box = new VBox(label, line);
        box.getStyleClass().add("gap-4");
        return box;
    }

    /** Shows it, with the folder that is set. */
    public void show() {
        Path set = arrivals.folder().get();
        path.setText(set == null ? "" : set.toString());
        dialog.show();
        path.requestFocus();
        again.flush();
        readFolder(false);
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(ui.texts().text("inbox.title"));
        typed().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        ui.files()
                .folder(chooser, dialog.window())
                .ifPresent(chosen -> path.setText(chosen.toString()));
    }

    /** Returns what is typed if it names a folder from the root on. */
    private Optional<Path> typed() {
        try {
            return Optional.of(Path.of(path.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Shows what lies in the folder that is typed; keeps the folder if it can be read. */
    private void readFolder(boolean keeps) {
        String typed = path.getText();
        Optional<Path> folder = typed();
        if (folder.isEmpty()) {
            boolean flaw = keeps || !typed.isBlank();
            show(flaw ? faultLabel() : messageLabel("inbox.found.idle"));
            return;
        }
        arrivals.contents(folder.get())
                .onDone(contents -> {
                    if (typed.equals(path.getText())) {
                        onContents(folder.get(), contents, keeps);
                    }
                })
                .onFault(fault -> {
                    if (typed.equals(path.getText())) {
                        failed(fault);
                    }
                })
                .start();
    }

    private void onContents(Path folder, Inbox.Contents contents, boolean keeps) {
        if (keeps) {
            close(folder);
        } else if (contents.changed() == null) {
            show(messageLabel("inbox.found.none"));
        } else {
            var changed = LocalDateTime.ofInstant(contents.changed(), ui.zone());
            String when = DateFormatter.in(ui.texts().language().get()).dateTime(changed);
            show(messageLabel("inbox.found", contents.files(), contents.newest(), when));
        }
    }

    private void failed(Fault fault) {
        show(new FaultBox(ui.texts(), fault));
    }

    private Label faultLabel() {
        Label words = ui.texts().bind(new Label(), "inbox.invalid-folder");
        words.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        words.setWrapText(true);
        words.getStyleClass().addAll("fs-12", "stop-text");
        return words;
    }

    private void show(Node node) {
        found.getChildren().setAll(node);
    }

    private void close(@Nullable Path folder) {
        dialog.close();
        arrivals.watch(folder);
    }
}
