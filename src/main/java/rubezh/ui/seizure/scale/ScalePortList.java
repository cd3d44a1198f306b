package rubezh.ui.seizure.scale;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

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

/** List of serial ports of this machine, a button each, and a button to search again. */
final class ScalePortList {
    private final UiContext ui;
    private final Consumer<String> onSelected;
    private final FlowPane root = styled(new FlowPane(), "scale-ports");
    private final Button refresh;

    /**
     * @param onSelected receives the name of a port
     */
    ScalePortList(UiContext ui, Consumer<String> onSelected) {
        this.ui = ui;
        this.onSelected = onSelected;
        Button find = Buttons.action(ui.texts(), "scale.ports.refresh", this::findPorts);
        this.refresh = styled(find, "small", "flat-button");
        root.getChildren().add(refresh);
    }

    Node root() {
        return root;
    }

    /** Searches for ports in the background. */
    void findPorts() {
        ui.worker()
                .of(_ -> Scale.ports())
                .unlisted()
                .onDone(this::show)
                .onFault(_ -> show(List.of()))
                .start();
    }

    private void show(List<SerialPortInfo> ports) {
        boolean focused = refresh.isFocused();
        root.getChildren().clear();
        if (ports.isEmpty()) {
            Label none = wrapping(styled(ui.texts().label("scale.ports.none"), "muted", "fs-11"));
            root.getChildren().add(none);
        }
        ports.forEach(port -> root.getChildren().add(button(port)));
        root.getChildren().add(refresh);
        if (focused) {
            refresh.requestFocus();
        }
    }

    private Button button(SerialPortInfo port) {
        var button = styled(new Button(port.name().replace("/dev/", "")), "small");
        button.setAccessibleText(port.name() + ", " + port.description());
        Tooltip.install(button, new Tooltip(port.name() + "\n" + port.description()));
        button.setOnAction(_ -> onSelected.accept(port.name()));
        return button;
    }
}
