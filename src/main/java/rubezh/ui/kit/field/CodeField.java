package rubezh.ui.kit.field;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.KeystrokeFilter;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/**
 * Field for one option of a list, searched by typing: both languages, code, alias, either layout.
 * F4 or Alt+Down opens the list, arrows move in it, 1 to 9 choose the options that have this number
 * while nothing is typed. Enter chooses what is selected and moves on; in an empty field nothing is
 * selected until an arrow is pressed, so that Enter leaves it empty.
 */
final class CodeField extends TextFieldBase {
    private final Supplier<Options> options;
    private final Supplier<String> country;
    private final OptionPopup list;
    private final boolean brief;
    private final FontIcon chevron;
    private final StackPane frame;
    private @Nullable Object chosen;
    private boolean selecting;

    CodeField(UiContext ui, Options options) {
        this(ui, () -> options);
    }

    /**
     * @param options supplies the options as they are now
     */
    CodeField(UiContext ui, Supplier<Options> options) {
        this(ui, options, () -> "", false);
    }

    /**
     * @param country code of the country whose options come first; empty if none does
     */
    CodeField(UiContext ui, Options options, Supplier<String> country) {
        this(ui, () -> options, country, false);
    }

    /**
     * @param options supplies the options as they are now
     * @param country code of the country whose options come first; empty if none does
     * @param brief whether the chosen option is shown by its short label
     */
    CodeField(UiContext ui, Supplier<Options> options, Supplier<String> country, boolean brief) {
        super(ui);
        this.options = options;
        this.country = country;
        this.brief = brief;
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

    /** Returns the arrow that opens the list, for another layout. */
    Node chevron() {
        return chevron;
    }

    @Override
    public void openChoice() {
        open();
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
        return options.get()
                .findExact(text)
                .<FieldEntry>map(option -> new FieldEntry.Valid(option.value()))
                .orElseGet(() -> new FieldEntry.Invalid(text, "kit.field.choose", List.of()));
    }

    @Override
    boolean isValue(String text) {
        return options.get().findExact(text).isPresent();
    }

    @Override
    String format(Object value) {
        chosen = value;
        return label(value);
    }

    private String label(Object value) {
        Language language = ui.texts().language().get();
        Options all = options.get();
        return brief ? all.shortLabel(value, language) : all.of(value).label(language);
    }

    @Override
    void onTyped() {
        super.onTyped();
        if (field.isFocused() && !isLabelShown()) {
            if (isBlank()) {
                list.showAll(field, options.get().find("", country.get()), List.of(), null);
            } else {
                list.showFound(field, options.get().find(field.getText(), country.get()));
            }
        }
    }

    /** Returns whether the text is the label of the value, so that nothing was typed. */
    private boolean isLabelShown() {
        return chosen != null && field.getText().equals(label(chosen));
    }

    /** Opens the list of what was typed; the whole list where it has nothing like it. */
    private void open() {
        field.requestFocus();
        Options all = options.get();
        String text = isLabelShown() ? "" : BlankCharacters.strip(field.getText());
        List<Option> found = text.isEmpty() ? List.of() : all.find(text, country.get());
        if (found.isEmpty()) {
            list.showAll(
                    field,
                    all.find("", country.get()),
                    all.inListOrder(country.get()),
                    isLabelShown() ? chosen : null);
        } else {
            list.showFound(field, found);
        }
    }

    /** Returns the value that Enter would take: the selected one of the open list, or as typed. */
    Optional<Object> offered() {
        Optional<Object> selected =
                list.isShowing() ? list.selected().map(Option::value) : Optional.empty();
        return selected.or(() ->
                entry() instanceof FieldEntry.Valid(Object value)
                        ? Optional.of(value)
                        : Optional.empty());
    }

    void closeList() {
        list.hide();
    }

    private void select(Option option) {
        options.get().addRecent(option);
        boolean changed = !Objects.equals(chosen, option.value()) || !isLabelShown();
        setText(format(option.value()));
        field.positionCaret(field.getText().length());
        list.hide();
        if (changed) {
            selecting = true;
            notifyChanged();
            selecting = false;
        }
    }

    /** Returns whether the current change comes from the list and not from typing. */
    boolean isSelecting() {
        return selecting;
    }

    @Override
    void onFocusChanged(boolean focused) {
        if (!focused) {
            if (list.isShowing()
                    && !BlankCharacters.isBlank(field.getText())
                    && entry() instanceof FieldEntry.Invalid) {
                list.selected().ifPresent(this::select);
            }
            list.hide();
        }
        super.onFocusChanged(focused);
    }

    @Override
    void onKeyPressed(KeyEvent event) {
        if (list.isShowing() && handleInList(event)) {
            event.consume();
            return;
        }
        if (opensList(event)) {
            event.consume();
            open();
            return;
        }
        super.onKeyPressed(event);
    }

    /** Handles a key of the open list; returns whether the key has a meaning. */
    private boolean handleInList(KeyEvent event) {
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
                return chooseByDigit(event);
            }
        }
        return true;
    }

    private boolean chooseByDigit(KeyEvent event) {
        if (!event.getCode().isDigitKey() || !list.isNumbered() || event.isControlDown()) {
            return false;
        }
        int digit = event.getCode().getChar().charAt(0) - '0';
        if (digit < 1 || digit > 9) {
            return false;
        }
        list.at(digit)
                .ifPresent(option -> {
                    KeystrokeFilter.take(event);
                    select(option);
                    notifyMove(true);
                });
        return true;
    }
}
