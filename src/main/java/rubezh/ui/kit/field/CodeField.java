package rubezh.ui.kit.field;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/**
 * Chooses from a list by typing: both languages, code, alias, either layout. F4 or Alt+Down opens
 * the list, arrows move in it, 1 to 9 pick while nothing is typed, Enter takes and goes on.
 */
final class CodeField extends TextFieldBase {
    private final Options options;
    private final Supplier<String> country;
    private final OptionPopup list;
    private final FontIcon chevron;
    private final StackPane frame;
    private @Nullable Object chosen;
    private boolean selecting;

    CodeField(UiContext ui, Options options) {
        this(ui, options, () -> "");
    }

    /**
     * @param country code of the country whose options come first; empty if none does
     */
    CodeField(UiContext ui, Options options, Supplier<String> country) {
        super(ui);
        this.options = options;
        this.country = country;
        this.list = new OptionPopup(ui, this::select);
        field.getStyleClass().add("with-trailing-icon");
        chevron = Icons.of(Feather.CHEVRON_DOWN, 14, "fg-text", "field-chevron");
        chevron.setMouseTransparent(false);
        chevron.setPickOnBounds(true);
        chevron.setOnMousePressed(_ -> open());
        frame = new StackPane(field, chevron);
        StackPane.setAlignment(chevron, Pos.CENTER_RIGHT);
    }

    @Override
    public Node node() {
        return frame;
    }

    /** Returns the arrow that opens the list, to be laid elsewhere. */
    Node chevron() {
        return chevron;
    }

    @Override
    public boolean isChoosing() {
        return list.isShowing();
    }

    @Override
    FieldEntry parse(String text) {
        if (chosen != null && text.equals(format(chosen))) {
            return new FieldEntry.Valid(chosen);
        }
        return options.findExact(text)
                .<FieldEntry>map(option -> new FieldEntry.Valid(option.value()))
                .orElseGet(() -> new FieldEntry.Invalid(text, "kit.field.choose", List.of()));
    }

    @Override
    boolean isValue(String text) {
        return options.findExact(text).isPresent();
    }

    @Override
    String format(Object value) {
        chosen = value;
        return options.of(value).label(ui.texts().language().get());
    }

    @Override
    void onTyped() {
        super.onTyped();
        if (field.isFocused() && !shownText()) {
            list.show(field, options.find(field.getText(), country.get()), true);
        }
    }

    /** Says whether the text is that of the value, so that nothing was typed. */
    private boolean shownText() {
        return chosen != null
                && field.getText().equals(options.of(chosen).label(ui.texts().language().get()));
    }

    private void open() {
        field.requestFocus();
        boolean typed = !field.getText().isBlank() && !shownText();
        list.show(field, options.find(typed ? field.getText() : "", country.get()), typed);
    }

    private void select(Option option) {
        options.addRecent(option);
        boolean other = !Objects.equals(chosen, option.value()) || !shownText();
        setText(format(option.value()));
        field.positionCaret(field.getText().length());
        list.hide();
        if (other) {
            selecting = true;
            notifyChanged();
            selecting = false;
        }
    }

    /**
     * Says whether the change being told was chosen in the list, and not typed letter by letter.
     */
    boolean isSelecting() {
        return selecting;
    }

    @Override
    void onFocusChanged(boolean now) {
        if (!now) {
            if (list.isShowing()
                    && !field.getText().isBlank()
                    && entry() instanceof FieldEntry.Invalid) {
                list.selected().ifPresent(this::select);
            }
            list.hide();
        }
        super.onFocusChanged(now);
    }

    @Override
    void onKeyPressed(KeyEvent event) {
        if (list.isShowing() && pressedInList(event)) {
            event.consume();
            return;
        }
        boolean opens =
                event.getCode() == KeyCode.F4 && !event.isShiftDown() && !event.isControlDown()
                        || event.getCode() == KeyCode.DOWN && event.isAltDown();
        if (opens) {
            event.consume();
            open();
            return;
        }
        super.onKeyPressed(event);
    }

    /** Returns whether the key was for the list. */
    private boolean pressedInList(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.step(1);
            case UP -> list.step(-1);
            case ESCAPE -> list.hide();
            case ENTER -> {
                list.selected().ifPresent(this::select);
                list.hide();
                notifyMove(!event.isShiftDown());
            }
            default -> {
                return picksByDigit(event);
            }
        }
        return true;
    }

    private boolean picksByDigit(KeyEvent event) {
        if (!event.getCode().isDigitKey() || list.isTyped() || event.isControlDown()) {
            return false;
        }
        int digit = event.getCode().getChar().charAt(0) - '0';
        if (digit < 1 || digit > 9) {
            return false;
        }
        list.at(digit - 1)
                .ifPresent(option -> {
                    swallowNextCharacter();
                    select(option);
                    notifyMove(true);
                });
        return true;
    }

    /** The digit also arrives as a character; it must reach no field. */
    private void swallowNextCharacter() {
        var scene = field.getScene();
        var once =
                new javafx.event.EventHandler<KeyEvent>() {
                    @Override
                    public void handle(KeyEvent typed) {
                        typed.consume();
                        scene.removeEventFilter(KeyEvent.KEY_TYPED, this);
                    }
                };
        scene.addEventFilter(KeyEvent.KEY_TYPED, once);
    }
}
