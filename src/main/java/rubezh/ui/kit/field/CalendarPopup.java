package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.DateFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/**
 * Calendar of a month below a date field, weeks from Monday. The focus stays in the field, which
 * forwards its keys: arrows move by day and week, PgUp and PgDn by month, with Ctrl by year, Home
 * to today; Enter chooses the day, Esc closes the calendar.
 */
final class CalendarPopup {
    private static final int WEEK = 7;
    private static final int WEEKS = 6;

    private final UiContext ui;
    private final Consumer<LocalDate> onChosen;
    private final Popup popup = new Popup();
    private final VBox panel = styled(new VBox(), "panel", "calendar");
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate selected = LocalDate.EPOCH;

    CalendarPopup(UiContext ui, Consumer<LocalDate> onChosen) {
        this.ui = ui;
        this.onChosen = onChosen;
        popup.getContent().add(panel);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        ui.texts().paint(panel, _ -> repaint());
    }

    void show(Node below, LocalDate currentDate, LocalDate initial) {
        today = currentDate;
        goTo(initial);
        Bounds bounds = below.localToScreen(below.getLayoutBounds());
        if (bounds != null) {
            popup.show(below, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Handles a key of the open calendar; returns whether the key has a meaning. */
    boolean handleKey(KeyCode key, boolean control) {
        switch (key) {
            case LEFT -> goTo(selected.minusDays(1));
            case RIGHT -> goTo(selected.plusDays(1));
            case UP -> goTo(selected.minusWeeks(1));
            case DOWN -> goTo(selected.plusWeeks(1));
            case PAGE_UP -> goTo(control ? selected.minusYears(1) : selected.minusMonths(1));
            case PAGE_DOWN -> goTo(control ? selected.plusYears(1) : selected.plusMonths(1));
            case HOME -> goTo(today);
            case ENTER, SPACE -> choose(selected);
            case ESCAPE, F4 -> hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(LocalDate day) {
        hide();
        onChosen.accept(day);
    }

    private void goTo(LocalDate day) {
        selected = day;
        panel.getChildren().setAll(head(), month());
    }

    private void repaint() {
        if (popup.isShowing()) {
            goTo(selected);
        }
    }

    private Node head() {
        YearMonth month = YearMonth.from(selected);
        var title = styled(new Label(dates().months(month, month)), "semibold");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head =
                new HBox(
                        monthButton(Feather.CHEVRON_LEFT, "kit.calendar.previous", -1),
                        title,
                        monthButton(Feather.CHEVRON_RIGHT, "kit.calendar.next", 1));
        head.getStyleClass().add("calendar-head");
        return head;
    }

    private Button monthButton(Feather icon, String key, int months) {
        var button = styled(new Button(), "flat-button", "calendar-page-button");
        button.setGraphic(Icons.of(icon, 14));
        button.setFocusTraversable(false);
        button.setAccessibleText(ui.texts().text(key));
        button.setOnAction(_ -> goTo(selected.plusMonths(months)));
        return button;
    }

    private Node month() {
        var grid = new GridPane();
        for (DayOfWeek day : DayOfWeek.values()) {
            var name = styled(cell(dates().weekday(day)), "fs-11", "muted");
            grid.add(name, day.ordinal(), 0);
        }
        LocalDate first =
                selected.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = 0; i < WEEK * WEEKS; i++) {
            grid.add(day(first.plusDays(i)), i % WEEK, 1 + i / WEEK);
        }
        return grid;
    }

    private Label day(LocalDate day) {
        var label = styled(cell(String.valueOf(day.getDayOfMonth())), "calendar-day");
        label.setAccessibleText(dates().longDate(day));
        if (day.getMonth() != selected.getMonth()) {
            label.getStyleClass().add("subtle");
        }
        if (day.equals(today)) {
            label.getStyleClass().add("today");
        }
        if (day.equals(selected)) {
            label.getStyleClass().add("selected");
        }
        label.setOnMousePressed(_ -> choose(day));
        return label;
    }

    private static Label cell(String text) {
        return keepWidth(styled(new Label(text), "calendar-cell"));
    }

    private DateFormatter dates() {
        return ui.texts().dates();
    }
}
