package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.format.OperationFormat;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Field for countries, stations and bodies as chips. A comma, a semicolon, Enter or leaving the
 * field makes chips of what is typed or pasted: {@code KG, KZ} becomes two. Backspace in the empty
 * field removes the last one.
 */
final class PartyField implements FieldEditor {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n\\t]");

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focus-inside");

    private final UiContext ui;
    private final LiveLabels labels;
    private final List<String> codes = new ArrayList<>();
    private final TextField text = styled(new TextField(), "flat");
    private final FlowPane flow = styled(new FlowPane(text), "chips-flow");
    private final StackPane frame = styled(new StackPane(flow), "chips-field");
    private Host host = Host.NONE;

    PartyField(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.labels = labels;
        text.setPrefColumnCount(12);
        text.textProperty().addListener((_, _, typed) -> onTyped(typed));
        text.setOnAction(_ -> onEnter());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        text.focusedProperty()
                .addListener((_, _, focused) -> {
                    frame.pseudoClassStateChanged(FOCUSED, focused);
                    if (!focused) {
                        add(text.getText());
                    }
                });
        ui.texts().paint(frame, _ -> fill());
    }

    private void onTyped(String typed) {
        if (SEPARATOR.matcher(typed).find()) {
            ui.worker().onUi(() -> add(text.getText()));
        }
    }

    private void onEnter() {
        if (BlankCharacters.isBlank(text.getText())) {
            host.move(this, true);
        } else {
            add(text.getText());
        }
    }

    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && text.getText().isEmpty() && !codes.isEmpty()) {
            event.consume();
            remove(codes.getLast());
        }
    }

    private OperationFormat format() {
        return new OperationFormat(labels.format());
    }

    private void add(String typed) {
        for (String code : format().partyCodes(typed)) {
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        text.clear();
        fill();
        host.changed(this);
    }

    private void remove(String code) {
        codes.remove(code);
        fill();
        host.changed(this);
    }

    private void fill() {
        var nodes = new ArrayList<Node>();
        codes.forEach(code -> nodes.add(chip(code)));
        flow.getChildren().remove(0, flow.getChildren().size() - 1);
        flow.getChildren().addAll(0, nodes);
    }

    private Node chip(String code) {
        var chip = styled(new Chip().pill(), "small");
        chip.setFocusTraversable(false);
        chip.label().setText(format().parties(List.of(code)));
        return chip.onRemove(() -> remove(code));
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void setHost(Host newHost) {
        host = newHost;
    }

    @Override
    public void show(@Nullable Object value) {
        codes.clear();
        if (value instanceof List<?> list) {
            list.forEach(code -> codes.add(String.valueOf(code)));
        }
        fill();
    }

    /** Returns the chips with what is still typed. */
    @Override
    public FieldEntry entry() {
        var all = new LinkedHashSet<>(codes);
        all.addAll(format().partyCodes(text.getText()));
        return new FieldEntry.Valid(List.copyOf(all));
    }

    @Override
    public boolean isBlank() {
        return codes.isEmpty() && BlankCharacters.isBlank(text.getText());
    }

    @Override
    public void focus() {
        text.requestFocus();
    }

    @Override
    public void mark(@Nullable Severity severity) {}

    @Override
    public void setAccessibleName(String label) {
        Nodes.setAccessibleName(text, label);
    }
}
