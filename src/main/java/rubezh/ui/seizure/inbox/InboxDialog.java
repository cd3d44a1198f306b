package rubezh.ui.seizure.inbox;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

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
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.SettingDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Dialog with the setting of the document scanner's folder; it shows the content of the folder at
 * once. A folder that cannot be read is not saved.
 *
 * @see InboxMonitor
 */
public final class InboxDialog {
    private static final Duration QUIET = Duration.millis(400);

    private final UiContext ui;
    private final InboxMonitor monitor;
    private final SettingDialog dialog;
    private final TextField path = styled(new TextField(), "mono");
    private final VBox content = styled(new VBox(), "inbox-found");
    private final BackgroundWorker.DelayedAction readDebounce;

    public InboxDialog(UiContext ui, InboxMonitor monitor) {
        this.ui = ui;
        this.monitor = monitor;
        this.readDebounce = ui.worker().debounce(QUIET, () -> readFolder(false));
        dialog = new SettingDialog(ui, "inbox.title", messageLabel("inbox.text"), field(), content);
        dialog.buttons(
                        Buttons.action(ui.texts(), "inbox.save", "Enter", () -> readFolder(true)),
                        forget(monitor.folder().get() != null))
                .onClosed(readDebounce::cancel);
        path.textProperty().addListener((_, _, _) -> readDebounce.schedule());
        path.setOnAction(_ -> readFolder(true));
    }

    private Button forget(boolean set) {
        Button forget = Buttons.action(ui.texts(), "inbox.clear", () -> close(null));
        forget.setVisible(set);
        return forget;
    }

    private Label messageLabel(String key, Object... arguments) {
        return wrapping(styled(ui.texts().label(key, arguments), "muted"));
    }

    private Node field() {
        Label label = styled(ui.texts().label("inbox.folder"), "muted", "fs-12");
        label.setLabelFor(path);
        ui.texts().accessibleName(path, "inbox.folder");
        HBox.setHgrow(path, Priority.ALWAYS);
        Button browse = Buttons.action(ui.texts(), "inbox.browse", this::browse);
        Buttons.withIcon(browse, Feather.FOLDER);
        browse.setMinWidth(Region.USE_PREF_SIZE);
        var line = styled(new HBox(path, browse), "gap-8");
        return styled(new VBox(label, line), "gap-4");
    }

    /** Shows the dialog with the current folder. */
    public void show() {
        Path set = monitor.folder().get();
        path.setText(set == null ? "" : set.toString());
        dialog.show();
        path.requestFocus();
        readDebounce.flush();
        readFolder(false);
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(ui.texts().text("inbox.title"));
        typedFolder()
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        ui.files()
                .folder(chooser, dialog.window())
                .ifPresent(chosen -> path.setText(chosen.toString()));
    }

    /** Returns the typed path if it is absolute. */
    private Optional<Path> typedFolder() {
        try {
            return Optional.of(Path.of(path.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Shows the content of the typed folder; saves the folder if asked and readable. */
    private void readFolder(boolean save) {
        String typed = path.getText();
        Optional<Path> folder = typedFolder();
        if (folder.isEmpty()) {
            boolean error = save || !BlankCharacters.isBlank(typed);
            show(error ? faultLabel() : messageLabel("inbox.found.idle"));
            return;
        }
        monitor.contents(folder.get())
                .onDone(contents -> {
                    if (typed.equals(path.getText())) {
                        onContents(folder.get(), contents, save);
                    }
                })
                .onFault(fault -> {
                    if (typed.equals(path.getText())) {
                        showFault(fault);
                    }
                })
                .start();
    }

    private void onContents(Path folder, Inbox.Contents contents, boolean save) {
        if (save) {
            close(folder);
        } else if (contents.changed() == null) {
            show(messageLabel("inbox.found.none"));
        } else {
            var changed = LocalDateTime.ofInstant(contents.changed(), ui.zone());
            String changeTime = ui.texts().dates().dateTime(changed);
            show(messageLabel("inbox.found", contents.files(), contents.newest(), changeTime));
        }
    }

    private void showFault(Fault fault) {
        show(new FaultBox(ui.texts(), fault));
    }

    private Label faultLabel() {
        Label label = styled(ui.texts().label("inbox.invalid-folder"), "fs-12", "stop-text");
        label.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        label.setWrapText(true);
        return label;
    }

    private void show(Node node) {
        content.getChildren().setAll(node);
    }

    private void close(@Nullable Path folder) {
        dialog.close();
        monitor.watch(folder);
    }
}
