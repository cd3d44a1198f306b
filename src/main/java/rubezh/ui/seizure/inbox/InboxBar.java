package rubezh.ui.seizure.inbox;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
 * The line below the form that offers what has come from the document scanner, and says what came
 * of it. It takes neither the focus nor a stop of Tab: whoever types goes on typing.
 */
public final class InboxBar {
    /** More names than this do not fit a line. */
    private static final int NAMED = 3;

    private final UiContext ui;
    private final InboxActions actions;
    private final StackPane root = new StackPane();

    public InboxBar(UiContext ui, InboxActions actions) {
        this.ui = ui;
        this.actions = actions;
        root.getStyleClass().add("device-bar");
        hide();
    }

    public Node root() {
        return root;
    }

    /** Offers some files. */
    public void offer(List<InboxFile> some) {
        var words = new Label();
        // A name cut short tells nothing of the file.
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        ui.texts().paint(words, m -> words.setText(offerText(some, m)));
        var box =
                new HBox(
                        Icons.of(Feather.FILE_PLUS, 16, "accent-text"),
                        words,
                        button("inbox.attach", hint("scans"), actions::attach),
                        button("inbox.choose", "", actions::choose),
                        button("inbox.decline", hint("scans-decline"), actions::decline));
        box.getStyleClass().addAll("note", "info", "device-bar-row");
        show(box);
    }

    private static String hint(String command) {
        return Keymap.entry(command).hint();
    }

    private Button button(String key, String hint, Runnable deed) {
        Button button = Buttons.action(ui.texts(), key, hint, deed);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Buttons.styled(button, "small");
    }

    private String offerText(List<InboxFile> some, Messages words) {
        if (some.size() > 1) {
            return words.text("inbox.files", some.size(), names(some, words));
        }
        InboxFile one = some.getFirst();
        String size = NumberFormatter.in(words.language()).whole((one.bytes() + 1023) / 1024);
        String time =
                DateFormatter.in(words.language())
                        .time(one.firstSeenAt().atZone(ui.zone()).toLocalTime());
        return words.text("inbox.files.one", one.name(), size, time);
    }

    private static String names(List<InboxFile> some, Messages words) {
        String named =
                some.stream().limit(NAMED).map(InboxFile::name).collect(Collectors.joining(", "));
        int more = some.size() - NAMED;
        return more > 0 ? words.text("inbox.files.more", named, more) : named;
    }

    /** Tells something. */
    public void showMessage(String key, Object... arguments) {
        show(InfoBox.info(ui.texts(), key, arguments));
    }

    /** Tells why nothing comes from the scanner. */
    public void showFault(Fault fault) {
        show(new FaultBox(ui.texts(), fault));
    }

    private void show(Node node) {
        root.getChildren().setAll(node);
        root.setVisible(true);
        root.setManaged(true);
    }

    /** Takes away what is shown. */
    public void hide() {
        root.getChildren().clear();
        root.setVisible(false);
        root.setManaged(false);
    }
}
