package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.DateParseResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.KeystrokeFilter;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.ValueFormat;

/**
 * Strict date field: {@code 14}, {@code 1403}, {@code .} for today, {@code +} and {@code -} for the
 * next and the previous day. F4, Alt+Down or the button, which Tab skips, open a calendar.
 */
class DateField extends TextFieldBase {
    private final Supplier<LocalDate> today;
    private final ValueFormat<LocalDate> format;
    private final CalendarPopup calendar;
    private final StackPane frame;

    /**
     * @param reader parses a text relative to today
     */
    DateField(
            UiContext ui,
            Supplier<LocalDate> today,
            BiFunction<String, LocalDate, DateParseResult> reader) {
        super(ui);
        this.today = today;
        this.format = BasicFormats.date(text -> reader.apply(text, today.get()));
        this.calendar = new CalendarPopup(ui, this::select);
        var open = styled(new Button(), "flat-button", "field-button");
        open.setGraphic(Icons.of(Feather.CALENDAR, 14));
        open.setFocusTraversable(false);
        open.setOnAction(_ -> toggle());
        ui.texts().accessibleName(open, "kit.calendar.open");
        field.getStyleClass().addAll("date-field", "with-trailing-icon");
        frame = new StackPane(field, open);
        StackPane.setAlignment(open, Pos.CENTER_RIGHT);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    FieldEntry parse(String text) {
        return format.parse(text, ui.texts().language().get());
    }

    @Override
    String format(Object value) {
        return format.format((LocalDate) value, ui.texts().language().get());
    }

    @Override
    public boolean isChoosing() {
        return calendar.isShowing();
    }

    private void toggle() {
        field.requestFocus();
        if (calendar.isShowing()) {
            calendar.hide();
        } else {
            open();
        }
    }

    /** Opens the calendar at the date in the field, or today. */
    private void open() {
        LocalDate current = today.get();
        calendar.show(
                field, current, entry() instanceof FieldEntry.Valid(LocalDate day) ? day : current);
    }

    private void select(LocalDate day) {
        field.setText(format(day));
        field.selectAll();
    }

    @Override
    void onFocusChanged(boolean focused) {
        if (!focused) {
            calendar.hide();
        }
        super.onFocusChanged(focused);
    }

    @Override
    void onKeyPressed(KeyEvent event) {
        if (calendar.isShowing() && calendar.handleKey(event.getCode(), event.isControlDown())) {
            KeystrokeFilter.take(event);
        } else if (opensList(event)) {
            event.consume();
            open();
        } else if (!event.isControlDown() && !event.isAltDown()) {
            onKeyTyped(event);
        }
    }

    private void onKeyTyped(KeyEvent event) {
        calendar.hide();
        switch (event.getText()) {
            case "+" -> shift(event, 1);
            case "-" -> shift(event, -1);
            default -> super.onKeyPressed(event);
        }
    }

    /** Moves the date in the field by days; {@code +3} in an empty field is left to the reader. */
    private void shift(KeyEvent event, int days) {
        if (entry() instanceof FieldEntry.Valid(LocalDate day)) {
            event.consume();
            select(day.plusDays(days));
        }
    }
}
