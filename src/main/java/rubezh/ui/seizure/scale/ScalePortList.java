package rubezh.ui.seizure.scale;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import rubezh.device.scale.Scale;
import rubezh.device.scale.SerialPortInfo;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/** The ports found on this machine: a button each, and one that looks again. */
final class ScalePortList {
    private final UiContext ui;
    private final Consumer<String> chosen;
    private final FlowPane root = new FlowPane();
    private final Button again;

    /**
     * @param chosen takes the name of a port
     */
    ScalePortList(UiContext ui, Consumer<String> chosen) {
        this.ui = ui;
        this.chosen = chosen;
        this.again =
                Buttons.styled(Buttons.action(ui.texts(), "scale.ports.refresh", this::findPorts));
        again.getStyleClass().addAll("small", "flat-button");
        root.getStyleClass().add("scale-ports");
        root.getChildren().add(again);
    }

    Node root() {
        return root;
    }

    /** Looks which ports there are now. */
    void findPorts() {
        ui.worker()
                .of(_ -> Scale.ports())
                .unlisted()
                .onDone(this::show)
                .onFault(_ -> show(List.of()))
                .start();
    }

    private void show(List<SerialPortInfo> found) {
        boolean focused = again.isFocused();
        root.getChildren().clear();
        if (found.isEmpty()) {
            Label none = ui.texts().bind(new Label(), "scale.ports.none");
            none.setWrapText(true);
            none.getStyleClass().addAll("muted", "fs-11");
            root.getChildren().add(none);
        }
        found.forEach(port -> root.getChildren().add(button(port)));
        root.getChildren().add(again);
        if (focused) {
            again.requestFocus();
        }
    }

    private Button button(SerialPortInfo port) {
        var button = new Button(port.name().replace("/dev/", ""));
        button.getStyleClass().add("small");
        button.setAccessibleText(port.name() + ", " + port.description());
        Tooltip.install(button, new Tooltip(port.name() + "\n" + port.description()));
        button.setOnAction(_ -> chosen.accept(port.name()));
        return button;
    }
}
