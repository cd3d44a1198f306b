package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import rubezh.dashboard.DashboardRow;

/** Columns of the cases of each day, and the line of their 7-day mean. */
final class DayChart extends Region {
    private static final double FOOT = 18;
    private static final double HEAD = 6;

    private final List<DashboardRow> days;
    private final List<Region> columns = new ArrayList<>();
    private final Polyline mean = styled(new Polyline(), "mean-line");
    private final Label first;
    private final Label last;
    private final Label top;
    private final long most;

    /**
     * @param days rows of the days
     * @param most text of the greatest number, beside the top
     * @param selected index of the selected day, -1 for none
     * @param onChosen takes the index of a day that is clicked
     */
    DayChart(List<DashboardRow> days, String most, int selected, IntConsumer onChosen) {
        this.days = days;
        this.most = Math.max(1, days.stream().mapToLong(DayChart::cases).max().orElse(1));
        this.first = styled(new Label(days.getFirst().name()), "fs-11", "muted");
        this.last = styled(new Label(days.getLast().name()), "fs-11", "muted");
        this.top = styled(new Label(most), "fs-11", "muted");
        for (int i = 0; i < days.size(); i++) {
            var column = styled(new Region(), "bar", "bar-cases");
            toggleStyle(column, "current", i == selected);
            int index = i;
            column.setOnMouseClicked(_ -> onChosen.accept(index));
            columns.add(column);
        }
        styled(this, "day-chart").getChildren().addAll(columns);
        getChildren().addAll(mean, first, last, top);
        last.setVisible(days.size() > 1);
    }

    private static long cases(DashboardRow row) {
        return Objects.requireNonNullElse(row.cases(), 0L);
    }

    @Override
    protected void layoutChildren() {
        double left = top.prefWidth(-1) + 4;
        double width = getWidth() - left;
        double base = getHeight() - FOOT;
        double height = base - HEAD;
        double step = width / days.size();
        var points = new ArrayList<Double>();
        for (int i = 0; i < columns.size(); i++) {
            double x = left + i * step;
            double high = height * cases(days.get(i)) / most;
            double gap = step > 4 ? 1 : 0;
            columns.get(i).resizeRelocate(x, base - high, Math.max(1, step - gap), high);
            long tenths = Objects.requireNonNullElse(days.get(i).meanInTenths(), 0L);
            points.add(x + step / 2);
            points.add(base - height * tenths / 10 / most);
        }
        mean.getPoints().setAll(points);
        top.resizeRelocate(0, HEAD - 6, top.prefWidth(-1), top.prefHeight(-1));
        first.resizeRelocate(left, base + 2, first.prefWidth(-1), first.prefHeight(-1));
        double end = last.prefWidth(-1);
        last.resizeRelocate(getWidth() - end, base + 2, end, last.prefHeight(-1));
    }
}
