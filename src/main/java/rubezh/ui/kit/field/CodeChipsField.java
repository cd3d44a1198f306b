package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

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
 * Field for several codes of one list. Each chosen code becomes a chip before the text field. Enter
 * takes what was typed and moves on, as in every field; a comma takes it and stays for one more.
 * Backspace in the empty field removes the last chip.
 */
final class CodeChipsField implements FieldEditor {
    /** Separator of the codes and the typed text in an invalid entry. */
    private static final String SEPARATOR = " \u00b7 ";

    private final UiContext ui;
    private final Options options;
    private final boolean firstIsMain;
    private final CodeField adder;
    private final FlowPane flow = styled(new FlowPane(), "chips-flow");
    private final StackPane frame = styled(new StackPane(), "chips-field");
    private final List<Object> values = new ArrayList<>();
    private Host host = Host.NONE;

    /**
     * @param firstIsMain whether the first value is the main one and has a star
     * @param country code of the country whose options come first; empty if none does
     */
    CodeChipsField(UiContext ui, Options options, boolean firstIsMain, Supplier<String> country) {
        this.ui = ui;
        this.options = options;
        this.firstIsMain = firstIsMain;
        adder = new CodeField(ui, options, country);
        adder.setHost(new AdderHost());
        adder.field.getStyleClass().add("flat");
        adder.field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        adder.field.addEventFilter(KeyEvent.KEY_TYPED, this::onKeyTyped);
        flow.getChildren().add(adder.field);
        frame.getChildren().addAll(flow, adder.chevron());
        adder.field
                .focusedProperty()
                .addListener((_, _, focused) -> {
                    frame.pseudoClassStateChanged(FOCUSED, focused);
                    updateWidth();
                });
        frame.setOnMousePressed(pressed -> {
            adder.focus();
            pressed.consume(); // else the scroll pane would take the focus
        });
        ui.texts().paint(frame, _ -> fill());
    }

    private static final javafx.css.PseudoClass FOCUSED =
            javafx.css.PseudoClass.getPseudoClass("focus-inside");

    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE
                && adder.field.getText().isEmpty()
                && !values.isEmpty()) {
            event.consume();
            remove(values.getLast());
        }
    }

    private void onKeyTyped(KeyEvent event) {
        if (event.getCharacter().equals(",") && !adder.isBlank()) {
            event.consume();
            Optional<Object> offered = adder.offered();
            adder.closeList();
            offered.ifPresent(this::add);
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
        host.changed(this);
    }

    private void fill() {
        var nodes = new ArrayList<Node>();
        for (Object value : values) {
            nodes.add(chip(value));
        }
        flow.getChildren().remove(0, flow.getChildren().size() - 1);
        flow.getChildren().addAll(0, nodes);
        updateWidth();
    }

    /**
     * Hides the empty field without focus behind the chips, where it could need a row of its own.
     */
    private void updateWidth() {
        boolean typing = adder.field.isFocused() || !adder.field.getText().isEmpty();
        adder.field.setManaged(typing || values.isEmpty());
        if (!adder.field.isManaged()) {
            adder.field.resizeRelocate(0, 0, 0, 0);
        }
    }

    private Node chip(Object value) {
        var chip = styled(new Chip().pill(), "small");
        chip.setFocusTraversable(false);
        chip.label().setText(options.of(value).label(ui.texts().language().get()));
        if (firstIsMain && value.equals(values.getFirst())) {
            var star = styled(new Label("\u2605"), "fs-11");
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
    public void setHost(Host newHost) {
        host = newHost;
    }

    @Override
    public void show(@Nullable Object value) {
        List<?> codes = value == null ? List.of() : (List<?>) value;
        if (adder.entry() instanceof FieldEntry.Invalid) {
            adder.setText("");
        }
        if (!values.equals(codes)) {
            values.clear();
            values.addAll(codes);
            fill();
        }
        updateWidth();
    }

    /** Restores chips and text; a field with invalid text has no value. */
    @Override
    public void showUnreadable(String text) {
        if (entry() instanceof FieldEntry.Invalid invalid && invalid.text().equals(text)) {
            return;
        }
        var unknown = new ArrayList<String>();
        values.clear();
        for (String part : text.split(SEPARATOR)) {
            options.byCode(part).ifPresentOrElse(values::add, () -> unknown.add(part));
        }
        adder.setText(String.join(SEPARATOR, unknown));
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
                .map(value -> options.of(value).code() + SEPARATOR)
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
        toggleStyle(frame, "invalid", severity == Severity.STOP);
    }

    @Override
    public void setAccessibleName(String label) {
        adder.setAccessibleName(label);
    }

    @Override
    public void setAccessibleHelp(String message) {
        adder.setAccessibleHelp(message);
    }

    /** Host of the text field: turns a chosen code into a chip. */
    private final class AdderHost implements Host {
        private boolean added;

        @Override
        public void changed(FieldEditor editor) {
            // "Niger" is a prefix of "Nigeria": typed text becomes a chip only with Enter.
            if (adder.isSelecting() && typed() instanceof Object value) {
                added = true;
                ui.worker().onUi(() -> add(value));
            } else {
                notifyChanged();
            }
        }

        private @Nullable Object typed() {
            return adder.entry() instanceof FieldEntry.Valid(Object value) ? value : null;
        }

        private boolean addTyped() {
            Object value = added ? null : typed();
            if (value != null) {
                add(value);
            }
            return value != null;
        }

        @Override
        public void entered(FieldEditor editor) {
            host.entered(CodeChipsField.this);
        }

        @Override
        public void left(FieldEditor editor) {
            addTyped();
            added = false;
            host.left(CodeChipsField.this);
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            addTyped();
            host.move(CodeChipsField.this, forward);
            added = false;
        }
    }
}
