package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rubezh.dashboard.DashboardRow;

/** Hours of the week, 7 × 24: the darker, the more cases; the number stands in the cell. */
final class HourChart extends GridPane {
    private static final int HOURS = 24;
    private static final int LABEL_STEP = 3;
    private static final double DARKEST = 0.6;

    /**
     * @param rows hours that have cases
     * @param weekdays returns the short name of a day
     * @param selected row of the selected hour
     * @param onChosen takes the row of an hour that is clicked
     */
    HourChart(
            List<DashboardRow> rows,
            Function<DayOfWeek, String> weekdays,
            Optional<DashboardRow> selected,
            Consumer<DashboardRow> onChosen) {
        styled(this, "hour-chart");
        Map<String, DashboardRow> byKey =
                rows.stream().collect(Collectors.toMap(DashboardRow::key, Function.identity()));
        long most = rows.stream().mapToLong(HourChart::cases).max().orElse(1);
        for (DayOfWeek day : DayOfWeek.values()) {
            add(styled(new Label(weekdays.apply(day)), "fs-11", "muted"), 0, day.getValue());
            for (int hour = 0; hour < HOURS; hour++) {
                DashboardRow row = byKey.get(day.name().substring(0, 3) + "-%02d".formatted(hour));
                StackPane cell = row == null ? empty() : cell(row, most, onChosen);
                if (row != null && selected.filter(row::equals).isPresent()) {
                    cell.getStyleClass().add("current");
                }
                GridPane.setHgrow(cell, Priority.ALWAYS);
                GridPane.setVgrow(cell, Priority.ALWAYS);
                add(cell, hour + 1, day.getValue());
            }
        }
        for (int hour = 0; hour < HOURS; hour += LABEL_STEP) {
            add(styled(new Label("%02d".formatted(hour)), "fs-11", "muted"), hour + 1, 8, 3, 1);
        }
    }

    private static long cases(DashboardRow row) {
        return Objects.requireNonNullElse(row.cases(), 0L);
    }

    private static StackPane empty() {
        return styled(new StackPane(), "hour-cell");
    }

    private static StackPane cell(DashboardRow row, long most, Consumer<DashboardRow> onChosen) {
        var shade = styled(new Region(), "bar-cases");
        shade.setOpacity(DARKEST * cases(row) / most);
        StackPane cell = empty();
        cell.getChildren()
                .addAll(shade, styled(new Label(Objects.toString(row.cases())), "hour-number"));
        cell.setOnMouseClicked(_ -> onChosen.accept(row));
        return cell;
    }
}
