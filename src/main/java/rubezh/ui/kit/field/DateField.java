package rubezh.ui.kit.field;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.DateParseResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.ValueFormat;

/**
 * A strict date field: {@code 14}, {@code 1403}, {@code .} for today, {@code +} and {@code -} for a
 * day on and back. F4, Alt+Down or the small button, which is in nobody's way by Tab, open a month.
 */
class DateField extends TextFieldBase {
    private final Supplier<LocalDate> today;
    private final ValueFormat<LocalDate> format;
    private final CalendarPopup calendar;
    private final StackPane frame;

    /**
     * @param reader reads what is typed on a day
     */
    DateField(
            UiContext ui,
            Supplier<LocalDate> today,
            BiFunction<String, LocalDate, DateParseResult> reader) {
        super(ui);
        this.today = today;
        this.format = BasicFormats.date(text -> reader.apply(text, today.get()));
        this.calendar = new CalendarPopup(ui, this::select);
        var open = new Button();
        open.setGraphic(Icons.of(Feather.CALENDAR, 14));
        open.getStyleClass().addAll("flat-button", "field-button");
        open.setFocusTraversable(false);
        open.setOnAction(_ -> byButton());
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

    private void byButton() {
        field.requestFocus();
        if (calendar.isShowing()) {
            calendar.hide();
        } else {
            open();
        }
    }

    /** Opens at the day in the field, or today while there is none. */
    private void open() {
        LocalDate now = today.get();
        calendar.show(field, now, entry() instanceof FieldEntry.Valid(LocalDate day) ? day : now);
    }

    private void select(LocalDate day) {
        field.setText(format(day));
        field.selectAll();
    }

    @Override
    void onFocusChanged(boolean now) {
        if (!now) {
            calendar.hide();
        }
        super.onFocusChanged(now);
    }

    @Override
    void onKeyPressed(KeyEvent event) {
        if (calendar.isShowing() && calendar.handleKey(event.getCode(), event.isControlDown())) {
            event.consume();
        } else if (opens(event)) {
            event.consume();
            open();
        } else if (!event.isControlDown() && !event.isAltDown()) {
            typed(event);
        }
    }

    private static boolean opens(KeyEvent event) {
        return event.getCode() == KeyCode.F4 && !event.isShiftDown() && !event.isControlDown()
                || event.getCode() == KeyCode.DOWN && event.isAltDown();
    }

    private void typed(KeyEvent event) {
        calendar.hide();
        switch (event.getText()) {
            case "+" -> shift(event, 1);
            case "-" -> shift(event, -1);
            default -> super.onKeyPressed(event);
        }
    }

    /** Moves a day that stands in the field; {@code +3} typed anew is left to the reader. */
    private void shift(KeyEvent event, int days) {
        if (entry() instanceof FieldEntry.Valid(LocalDate day)) {
            event.consume();
            select(day.plusDays(days));
        }
    }
}
