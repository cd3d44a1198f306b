package rubezh.ui.seizure.scale;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

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
 * Bar below the form with the progress and result of weighing. The focus stays in the field.
 *
 * @see WeighingController
 */
public final class WeighingBar {
    private final UiContext ui;
    private final StackPane root = styled(new StackPane(), "device-bar");
    private @Nullable ScaleLine received;
    private boolean waiting;

    public WeighingBar(UiContext ui) {
        this.ui = ui;
        hide();
    }

    public Node root() {
        return root;
    }

    /** Shows that the program waits for the scale. */
    public void showWaiting(Runnable cancel) {
        received = null;
        Label label = ui.texts().label(m -> m.text("scale.waiting", lineText()));
        Button button = Buttons.action(ui.texts(), "kit.work.cancel", "Esc", cancel);
        button.setFocusTraversable(false);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var box =
                new HBox(
                        Icons.of(Feather.ACTIVITY, 16, "accent-text"),
                        label,
                        styled(button, "small"));
        box.getStyleClass().addAll("note", "info", "device-bar-row");
        show(box);
        waiting = true;
    }

    private String lineText() {
        return received == null
                ? ui.texts().text("scale.line.nothing")
                : ScaleFormat.of(received, ui.texts().messages());
    }

    /** Shows the last line received, while waiting. */
    public void onReceived(ScaleLine line) {
        received = line;
        if (waiting) {
            root.lookupAll(".label").forEach(ui.texts()::repaint);
        }
    }

    /** Shows the weight that was entered. */
    public void showWeight(ScaleReading.Weight weight) {
        show(
                InfoBox.info(
                        ui.texts(),
                        "scale.weight-taken",
                        ScaleFormat.of(weight, ui.texts().messages())));
    }

    /** Shows why no weight can be entered. */
    public void showMessage(String key) {
        show(InfoBox.info(ui.texts(), key));
    }

    public void showFault(Fault fault) {
        var box = new FaultBox(ui.texts(), fault);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button close = Buttons.action(ui.texts(), "scale.close", "Esc", this::hide);
        close.setFocusTraversable(false);
        show(styled(new HBox(box, styled(close, "small")), "weighing-fault"));
    }

    private void show(Node node) {
        waiting = false;
        root.getChildren().setAll(node);
        setShown(root, true);
    }

    /** Hides the bar; returns whether it was visible. */
    public boolean hide() {
        boolean shown = root.isVisible() && !root.getChildren().isEmpty();
        waiting = false;
        root.getChildren().clear();
        setShown(root, false);
        return shown;
    }
}
