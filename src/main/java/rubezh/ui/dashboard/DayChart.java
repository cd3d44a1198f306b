package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import rubezh.dashboard.DashboardRow;

/** Columns of the cases of each day, and the line of their 7-day mean with its last value. */
final class DayChart extends Region {
    private static final double FOOT = 18;
    private static final double HEAD = 22;
    private static final int DATES = 3;

    private final List<DashboardRow> days;
    private final List<Region> columns = new ArrayList<>();
    private final Polyline mean = styled(new Polyline(), "mean-line");
    private final Polyline meanEdge = styled(new Polyline(), "mean-edge");
    private final Label meanText;
    private final AxisScale scale;
    private final Map<Long, Label> numbers = new TreeMap<>();
    private final Map<Long, Line> lines = new TreeMap<>();
    private final Map<Integer, Label> dates = new TreeMap<>();

    /**
     * @param days rows of the days
     * @param mean text of the last mean; empty where the days are too few for one
     * @param number formats a number of cases
     * @param selected index of the selected day, -1 for none
     * @param onChosen takes the index of a day that is clicked
     */
    DayChart(
            List<DashboardRow> days,
            String mean,
            LongFunction<String> number,
            int selected,
            IntConsumer onChosen) {
        this.days = days;
        this.meanText = styled(new Label(mean), "fs-11", "semibold", "mean-text");
        this.scale = AxisScale.upTo(days.stream().mapToLong(DayChart::cases).max().orElse(0));
        for (long value : scale.lines()) {
            numbers.put(value, styled(new Label(number.apply(value)), "fs-11", "muted"));
            lines.put(value, styled(new Line(), "chart-grid"));
        }
        for (int i = 0; i <= DATES; i++) {
            int day = i * (days.size() - 1) / DATES;
            dates.put(day, styled(new Label(days.get(day).name()), "fs-11", "muted"));
        }
        addColumns(selected, onChosen);
        addParts();
    }

    private void addColumns(int selected, IntConsumer onChosen) {
        for (int i = 0; i < days.size(); i++) {
            var column = styled(new Region(), "bar", "bar-cases");
            toggleStyle(column, "current", i == selected);
            int index = i;
            column.setOnMouseClicked(_ -> onChosen.accept(index));
            columns.add(column);
        }
    }

    private void addParts() {
        styled(this, "day-chart").getChildren().addAll(lines.values());
        getChildren().addAll(columns);
        getChildren().addAll(numbers.values());
        getChildren().addAll(dates.values());
        getChildren().addAll(meanEdge, mean, meanText);
    }

    private static long cases(DashboardRow row) {
        return Objects.requireNonNullElse(row.cases(), 0L);
    }

    @Override
    protected void layoutChildren() {
        double left =
                6 + numbers.values().stream().mapToDouble(one -> one.prefWidth(-1)).max().orElse(0);
        double base = getHeight() - FOOT;
        double unit = (base - HEAD) / scale.top();
        double step = (getWidth() - left) / days.size();
        layOutAxis(left, base, unit);
        layOutColumns(left, base, unit, step);
        dates.forEach((day, label) ->
                place(
                        label,
                        Math.clamp(
                                left + (day + 0.5) * step - label.prefWidth(-1) / 2,
                                left,
                                Math.max(left, getWidth() - label.prefWidth(-1))),
                        base + 2));
        place(meanText, Math.max(left, getWidth() - meanText.prefWidth(-1)), 0);
    }

    private void layOutAxis(double left, double base, double unit) {
        numbers.forEach((value, label) -> {
            double y = Math.round(base - value * unit) + 0.5;
            Line line = Objects.requireNonNull(lines.get(value));
            line.setStartX(left);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            place(label, left - 6 - label.prefWidth(-1), y - label.prefHeight(-1) / 2);
        });
    }

    private void layOutColumns(double left, double base, double unit, double step) {
        var points = new ArrayList<Double>();
        for (int i = 0; i < columns.size(); i++) {
            double x = left + i * step;
            double high = unit * cases(days.get(i));
            double gap = step > 4 ? 1 : 0;
            columns.get(i).resizeRelocate(x, base - high, Math.max(1, step - gap), high);
            long tenths = Objects.requireNonNullElse(days.get(i).meanInTenths(), 0L);
            if (!meanText.getText().isEmpty()) {
                points.add(x + step / 2);
                points.add(base - unit * tenths / 10);
            }
        }
        meanEdge.getPoints().setAll(points);
        mean.getPoints().setAll(points);
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }

    /**
     * Scale of an axis of whole numbers from 0.
     *
     * @param step distance of its lines: 1, 2 or 5 times a power of ten
     * @param top number of the last line
     */
    record AxisScale(long step, long top) {
        private static final int LINES = 3;
        private static final List<Integer> STEPS = List.of(1, 2, 5);

        /** Returns a scale up to a number; 0 gives that of 1. */
        static AxisScale upTo(long most) {
            long greatest = Math.max(1, most);
            long step =
                    LongStream.iterate(1, power -> power * 10)
                            .flatMap(power -> STEPS.stream().mapToLong(one -> one * power))
                            .filter(one -> one * LINES >= greatest)
                            .findFirst()
                            .orElseThrow();
            return new AxisScale(step, (greatest + step - 1) / step * step);
        }

        /** Returns the numbers of the lines, from 0. */
        List<Long> lines() {
            return LongStream.rangeClosed(0, top / step).mapToObj(i -> i * step).toList();
        }
    }
}
