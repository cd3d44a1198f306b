package rubezh.ui.seizure.inbox;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.inbox.InboxFile;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Icons;

/**
 * Bar below the form that offers files from the document scanner and shows the result. It takes no
 * focus and is no stop of Tab, so that typing goes on.
 *
 * @see InboxController
 */
public final class InboxBar {
    /** Greatest number of file names in the bar. */
    private static final int NAMED_FILES = 3;

    private final UiContext ui;
    private final Runnable attach;
    private final Runnable choose;
    private final Runnable decline;
    private final StackPane root = styled(new StackPane(), "device-bar");

    /**
     * @param attach attaches all offered files
     * @param choose opens a dialog to choose among all files of the folder
     * @param decline declines the offered files for this record
     */
    public InboxBar(UiContext ui, Runnable attach, Runnable choose, Runnable decline) {
        this.ui = ui;
        this.attach = attach;
        this.choose = choose;
        this.decline = decline;
        hide();
    }

    public Node root() {
        return root;
    }

    /** Shows new files with the actions on them. */
    public void offer(List<InboxFile> files) {
        Label label = ui.texts().label(m -> offerText(files, m));
        // A truncated file name is useless.
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var box =
                new HBox(
                        Icons.of(Feather.FILE_PLUS, 16, "accent-text"),
                        label,
                        button("inbox.attach", hint("scans"), attach),
                        button("inbox.choose", "", choose),
                        button("inbox.decline", hint("scans-decline"), decline));
        box.getStyleClass().addAll("note", "info", "device-bar-row");
        show(box);
    }

    private static String hint(String command) {
        return Keymap.entry(command).hint();
    }

    private Button button(String key, String hint, Runnable action) {
        Button button = keepWidth(Buttons.action(ui.texts(), key, hint, action));
        button.setFocusTraversable(false);
        return styled(button, "small");
    }

    private String offerText(List<InboxFile> files, Messages messages) {
        if (files.size() > 1) {
            return messages.text("inbox.files", files.size(), names(files, messages));
        }
        InboxFile one = files.getFirst();
        String size = NumberFormatter.in(messages.language()).whole((one.bytes() + 1023) / 1024);
        String time =
                DateFormatter.in(messages.language())
                        .time(one.firstSeenAt().atZone(ui.zone()).toLocalTime());
        return messages.text("inbox.files.one", one.name(), size, time);
    }

    private static String names(List<InboxFile> files, Messages messages) {
        String named =
                files.stream()
                        .limit(NAMED_FILES)
                        .map(InboxFile::name)
                        .collect(Collectors.joining(", "));
        int more = files.size() - NAMED_FILES;
        return more > 0 ? messages.text("inbox.files.more", named, more) : named;
    }

    public void showMessage(String key, Object... arguments) {
        show(InfoBox.info(ui.texts(), key, arguments));
    }

    public void showFault(Fault fault) {
        show(new FaultBox(ui.texts(), fault));
    }

    private void show(Node node) {
        root.getChildren().setAll(node);
        setShown(root, true);
    }

    public void hide() {
        root.getChildren().clear();
        setShown(root, false);
    }
}
