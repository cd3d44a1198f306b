package rubezh.ui.seizure.scale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.scale.ScaleLine;
import rubezh.device.scale.ScaleReading;
import rubezh.format.ScaleFormat;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;

/**
 * What is told over the form while a weight is waited for, and what came of it. The focus stays in
 * the field.
 */
public final class WeighingBar {
    private final UiContext ui;
    private final StackPane root = new StackPane();
    private @Nullable ScaleLine heard;
    private boolean open;

    public WeighingBar(UiContext ui) {
        this.ui = ui;
        root.getStyleClass().add("device-bar");
        hide();
    }

    public Node root() {
        return root;
    }

    /** Tells that the scale is listened to. */
    public void showWaiting(Runnable cancel) {
        heard = null;
        var words = new Label();
        ui.texts().paint(words, m -> words.setText(m.text("scale.waiting", lineText())));
        Button button = Buttons.action(ui.texts(), "kit.work.cancel", "Esc", cancel);
        button.setFocusTraversable(false);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var box =
                new HBox(
                        Icons.of(Feather.ACTIVITY, 16, "accent-text"),
                        words,
                        Buttons.styled(button, "small"));
        box.getStyleClass().addAll("note", "info", "device-bar-row");
        show(box);
        open = true;
    }

    private String lineText() {
        return heard == null
                ? ui.texts().text("scale.line.nothing")
                : ScaleFormat.of(heard, ui.texts().messages());
    }

    /** Shows the newest line, while waiting. */
    public void heard(ScaleLine line) {
        heard = line;
        if (open) {
            root.lookupAll(".label").forEach(ui.texts()::repaint);
        }
    }

    /** Tells a weight that was taken. */
    public void showWeight(ScaleReading.Weight weight) {
        show(
                InfoBox.info(
                        ui.texts(),
                        "scale.weight-taken",
                        ScaleFormat.of(weight, ui.texts().messages())));
    }

    /** Tells why nothing can be taken here. */
    public void showMessage(String key) {
        show(InfoBox.info(ui.texts(), key));
    }

    public void showFault(Fault fault) {
        var box = new FaultBox(ui.texts(), fault);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button close = Buttons.action(ui.texts(), "scale.close", "Esc", this::hide);
        close.setFocusTraversable(false);
        var line = new HBox(box, Buttons.styled(close, "small"));
        line.getStyleClass().add("weighing-fault");
        show(line);
    }

    private void show(Node node) {
        open = false;
        root.getChildren().setAll(node);
        root.setVisible(true);
        root.setManaged(true);
    }

    /** Takes away what is shown; says whether there was anything. */
    public boolean hide() {
        boolean shown = root.isVisible() && !root.getChildren().isEmpty();
        open = false;
        root.getChildren().clear();
        root.setVisible(false);
        root.setManaged(false);
        return shown;
    }
}
