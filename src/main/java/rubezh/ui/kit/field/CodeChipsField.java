package rubezh.ui.kit.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Options;

/**
 * Several codes of one list: each taken becomes a chip before the field. Backspace in the empty
 * field takes the last away; Enter in the empty field goes on.
 */
final class CodeChipsField implements FieldEditor {
    /** Between the codes taken and what is typed behind them, where all are told as one text. */
    private static final String BETWEEN = " \u00b7 ";

    private final UiContext ui;
    private final Options options;
    private final boolean firstIsChief;
    private final CodeField adder;
    private final FlowPane flow = new FlowPane();
    private final StackPane frame = new StackPane();
    private final List<Object> values = new ArrayList<>();
    private @Nullable Host host;

    /**
     * @param firstIsChief whether the first value is the chief one and wears a star
     * @param country code of the country whose options come first; empty if none does
     */
    CodeChipsField(UiContext ui, Options options, boolean firstIsChief, Supplier<String> country) {
        this.ui = ui;
        this.options = options;
        this.firstIsChief = firstIsChief;
        adder = new CodeField(ui, options, country);
        adder.setHost(new AdderHost());
        adder.field.getStyleClass().add("flat");
        adder.field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        frame.getStyleClass().add("chips-field");
        flow.getStyleClass().add("chips-flow");
        flow.getChildren().add(adder.field);
        frame.getChildren().addAll(flow, adder.chevron());
        adder.field
                .focusedProperty()
                .addListener((_, _, now) -> {
                    frame.pseudoClassStateChanged(FOCUSED, now);
                    makeRoom();
                });
        frame.setOnMousePressed(pressed -> {
            adder.focus();
            pressed.consume(); // a scroll pane takes the focus of whoever presses in it
        });
        ui.texts().paint(frame, _ -> fill());
    }

    private static final javafx.css.PseudoClass FOCUSED =
            javafx.css.PseudoClass.getPseudoClass("focus-inside");

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE
                && adder.field.getText().isEmpty()
                && !values.isEmpty()) {
            event.consume();
            remove(values.getLast());
        }
    }

    private void add(Object value) {
        if (!values.contains(value)) {
            values.add(value);
        }
        adder.setText("");
        fill();
        notifyChanged();
    }

    private void remove(Object value) {
        values.remove(value);
        fill();
        notifyChanged();
    }

    private void notifyChanged() {
        if (host != null) {
            host.changed(this);
        }
    }

    private void fill() {
        var nodes = new ArrayList<Node>();
        for (Object value : values) {
            nodes.add(chip(value));
        }
        flow.getChildren().remove(0, flow.getChildren().size() - 1);
        flow.getChildren().addAll(0, nodes);
        makeRoom();
    }

    /** Behind the last chip the field needs room only to be typed in: else it may leave a row. */
    private void makeRoom() {
        boolean typing = adder.field.isFocused() || !adder.field.getText().isEmpty();
        adder.field.setManaged(typing || values.isEmpty());
        if (!adder.field.isManaged()) {
            adder.field.resizeRelocate(0, 0, 0, 0);
        }
    }

    private Node chip(Object value) {
        var chip = new Chip().pill();
        chip.getStyleClass().add("small");
        chip.setFocusTraversable(false);
        chip.label().setText(options.of(value).label(ui.texts().language().get()));
        if (firstIsChief && value.equals(values.getFirst())) {
            var star = new Label("\u2605");
            star.getStyleClass().add("fs-11");
            chip.graphic(star);
        }
        return chip.onRemove(() -> remove(value));
    }

    @Override
    public boolean isChoosing() {
        return adder.isChoosing();
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void setHost(Host given) {
        host = given;
    }

    @Override
    public void show(@Nullable Object value) {
        List<?> shown = value == null ? List.of() : (List<?>) value;
        if (adder.entry() instanceof FieldEntry.Invalid) {
            adder.setText("");
        }
        if (!values.equals(shown)) {
            values.clear();
            values.addAll(shown);
            fill();
        }
        makeRoom();
    }

    /** The chips come back with the text: a field that cannot be read has no value. */
    @Override
    public void showUnreadable(String text) {
        if (entry() instanceof FieldEntry.Invalid invalid && invalid.text().equals(text)) {
            return;
        }
        var unknown = new ArrayList<String>();
        values.clear();
        for (String part : text.split(BETWEEN)) {
            options.byCode(part).ifPresentOrElse(values::add, () -> unknown.add(part));
        }
        adder.setText(String.join(BETWEEN, unknown));
        fill();
    }

    @Override
    public FieldEntry entry() {
        return adder.entry() instanceof FieldEntry.Invalid invalid
                ? new FieldEntry.Invalid(
                        codes() + invalid.text(), invalid.key(), invalid.arguments())
                : new FieldEntry.Valid(List.copyOf(values));
    }

    private String codes() {
        return values.stream()
                .map(value -> options.of(value).code() + BETWEEN)
                .collect(Collectors.joining());
    }

    @Override
    public boolean isBlank() {
        return values.isEmpty() && adder.isBlank();
    }

    @Override
    public void focus() {
        adder.focus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        frame.getStyleClass().remove("invalid");
        if (severity == Severity.STOP) {
            frame.getStyleClass().add("invalid");
        }
    }

    @Override
    public void setAccessibleName(String label) {
        adder.setAccessibleName(label);
    }

    /** Turns what is taken in the field into a chip and stays there. */
    private final class AdderHost implements Host {
        private boolean taken;

        @Override
        public void changed(FieldEditor editor) {
            // "Niger" is a country on the way to "Nigeria": what is typed waits for Enter.
            if (adder.isSelecting() && typed() instanceof Object value) {
                taken = true;
                ui.worker().onUi(() -> add(value));
            } else {
                notifyChanged();
            }
        }

        private @Nullable Object typed() {
            return adder.entry() instanceof FieldEntry.Valid(Object value) ? value : null;
        }

        private boolean takeTyped() {
            Object value = taken ? null : typed();
            if (value != null) {
                add(value);
            }
            return value != null;
        }

        @Override
        public void entered(FieldEditor editor) {
            if (host != null) {
                host.entered(CodeChipsField.this);
            }
        }

        @Override
        public void left(FieldEditor editor) {
            takeTyped();
            taken = false;
            if (host != null) {
                host.left(CodeChipsField.this);
            }
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            boolean stays = (taken | takeTyped()) && forward;
            taken = false;
            if (!stays && host != null) {
                host.move(CodeChipsField.this, forward);
            }
        }
    }
}
