package rubezh.ui.seizure.scale;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.Scale;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.ScaleSetting.ScaleCommandText;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.device.scale.ScaleSetting.SerialPortInfo;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** Fields of the scale setting. Enter moves to the next field. */
final class ScaleFields {
    private final UiContext ui;
    private final GridPane grid = styled(new GridPane(), "scale-grid");
    private final TextField port = styled(new TextField(), "mono");
    private final ScalePortList ports;
    private final FieldEditor baud;
    private final FieldEditor framing;
    private final TextField request = styled(new TextField(), "mono");
    private final TextField number = new TextField();
    private final FieldEditor checked;

    /**
     * @param onChanged runs at every change
     */
    ScaleFields(UiContext ui, FieldEditorFactory factory, Runnable onChanged) {
        this.ui = ui;
        this.ports = new ScalePortList(ui, port::setText);
        this.baud = factory.choice(bauds());
        this.framing = factory.choice(framings());
        this.checked = factory.date();
        grid.getColumnConstraints().addAll(half(), half());
        layout();
        List.of(baud, framing, checked).forEach(editor -> editor.setHost(_ -> onChanged.run()));
        for (TextField field : List.of(port, request, number)) {
            field.textProperty().addListener((_, _, _) -> onChanged.run());
            field.setOnAction(_ -> field.requestFocusTraversal(TraversalDirection.NEXT));
        }
        port.setOnAction(_ -> baud.focus());
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private void layout() {
        ui.texts().prompt(request, "scale.request.prompt");
        add(0, 0, "scale.port", port);
        add(1, 0, "scale.ports", ports.root());
        add(0, 1, "scale.baud", baud);
        add(1, 1, "scale.parameters", framing);
        add(0, 2, "scale.request", request);
        var hint = wrapping(styled(ui.texts().label("scale.request.text"), "muted", "fs-11"));
        grid.add(hint, 1, 2);
        add(0, 3, "scale.number", number);
        add(1, 3, "scale.checked", checked);
    }

    private void add(int column, int row, String key, FieldEditor editor) {
        add(column, row, key, editor.node());
        ui.texts().paint(editor.node(), m -> editor.setAccessibleName(m.text(key)));
    }

    private void add(int column, int row, String key, Node field) {
        Label label = styled(ui.texts().label(key), "muted", "fs-12");
        label.setLabelFor(field);
        ui.texts().accessibleName(field, key);
        var box = styled(new VBox(label, field), "gap-4");
        grid.add(box, column, row);
    }

    private static Options bauds() {
        return new Options(
                ScaleSetting.BAUDS.stream()
                        .map(rate -> option(rate, rate.toString(), rate.toString()))
                        .toList());
    }

    private static Options framings() {
        return new Options(
                Arrays.stream(SerialFraming.values())
                        .map(one -> option(one, one.code(), one.code()))
                        .toList());
    }

    private static Option option(Object value, String ru, String en) {
        return new Option(value, "", ru, en, List.of());
    }

    Node root() {
        return grid;
    }

    /** Searches for serial ports. */
    void findPorts() {
        ports.findPorts();
    }

    void focus() {
        port.requestFocus();
    }

    /** Shows a setting, or the factory defaults of most scales. */
    void show(Optional<ScaleSetting> setting) {
        port.setText(setting.map(ScaleSetting::port).orElse(""));
        baud.show(setting.map(ScaleSetting::baud).orElse(9600));
        framing.show(setting.map(ScaleSetting::framing).orElse(SerialFraming.EIGHT_NONE));
        request.setText(setting.map(ScaleSetting::request).orElse(""));
        number.setText(setting.map(ScaleSetting::number).orElse(""));
        checked.show(setting.map(ScaleSetting::checkedUntil).orElse(null));
    }

    /**
     * Focuses the first invalid field and returns the message key of its error, null if all are
     * valid.
     */
    @Nullable String showError() {
        if (BlankCharacters.isBlank(port.getText())) {
            port.requestFocus();
            return "scale.invalid.port";
        }
        if (value(baud) == null || value(framing) == null) {
            (value(baud) == null ? baud : framing).focus();
            return "scale.invalid.speed";
        }
        if (ScaleCommandText.bytes(request.getText()).isEmpty()) {
            request.requestFocus();
            return "scale.invalid.request";
        }
        if (!(checked.entry() instanceof FieldEntry.Valid)) {
            checked.focus();
            return "scale.invalid.checked";
        }
        return null;
    }

    /** Returns the setting, empty while a field is invalid. */
    Optional<ScaleSetting> setting() {
        String command = request.getText();
        boolean complete =
                !BlankCharacters.isBlank(port.getText())
                        && ScaleCommandText.bytes(command).isPresent();
        if (!complete
                || !(value(baud) instanceof Integer rate)
                || !(value(framing) instanceof SerialFraming serialFraming)) {
            return Optional.empty();
        }
        LocalDate checkedUntil = value(checked) instanceof LocalDate day ? day : null;
        String name = port.getText().strip();
        return Optional.of(
                new ScaleSetting(
                        name,
                        rate,
                        serialFraming,
                        command,
                        number.getText().strip(),
                        checkedUntil));
    }

    private static @Nullable Object value(FieldEditor editor) {
        return editor.entry() instanceof FieldEntry.Valid(Object value) ? value : null;
    }

    /** List of serial ports of this machine, a button each, and a button to search again. */
    private static final class ScalePortList {
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
                Label none =
                        wrapping(styled(ui.texts().label("scale.ports.none"), "muted", "fs-11"));
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
}
