package rubezh.ui.dashboard;

import static java.util.Comparator.comparingInt;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import rubezh.ui.dashboard.RouteFlow.Stop;
import rubezh.ui.dashboard.RouteFlow.Way;

/** Flow of cases along their routes: bands as thick as their cases, coloured by departure. */
final class RouteChart extends Region {
    private static final double BAR = 8;
    private static final double LABEL_GAP = 5;
    private static final double LEAST_GAP = 7;
    private static final double MOST_GAP = 22;
    private static final int COLOURS = 8;

    private final RouteFlow flow;
    private final Map<Stop, Region> bars = new LinkedHashMap<>();
    private final Map<Stop, Label> labels = new LinkedHashMap<>();
    private final Map<Way, List<SVGPath>> bands = new LinkedHashMap<>();

    /**
     * @param name text of a stop
     * @param selected index of the selected route, -1 for none
     * @param onChosen takes the index of a route that is clicked
     */
    RouteChart(RouteFlow flow, Function<Stop, String> name, int selected, IntConsumer onChosen) {
        this.flow = flow;
        for (Way way : flow.ways()) {
            bands.put(way, List.of(band(way, selected, onChosen), band(way, selected, onChosen)));
        }
        for (List<Stop> column : flow.columns()) {
            for (Stop stop : column) {
                bars.put(stop, styled(new Region(), "flow-bar", colour(stop)));
                labels.put(stop, styled(new Label(name.apply(stop)), "fs-11"));
            }
        }
        bands.values().forEach(getChildren()::addAll);
        getChildren().addAll(bars.values());
        getChildren().addAll(labels.values());
        labels.values().forEach(label -> label.setMouseTransparent(true));
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    private SVGPath band(Way way, int selected, IntConsumer onChosen) {
        var path = styled(new SVGPath(), "flow-band", colour(way.stops().getFirst()));
        toggleStyle(path, "current", way.row() == selected);
        toggleStyle(path, "faint", selected >= 0 && way.row() != selected);
        path.setManaged(false);
        path.setOnMouseClicked(_ -> onChosen.accept(way.row()));
        return path;
    }

    /** Returns the style class of the colour of a stop: one of its own for each departure. */
    private String colour(Stop stop) {
        return stop.column() > 0
                ? "flow-stop"
                : "flow-" + flow.columns().getFirst().indexOf(stop) % COLOURS;
    }

    @Override
    protected void layoutChildren() {
        double unit = flow.columns().stream().mapToDouble(this::unit).min().orElse(0);
        double[] x = {
            widest(0) + LABEL_GAP, 0, getWidth() - widest(2) - LABEL_GAP - BAR,
        };
        x[1] = x[0] + (x[2] - x[0]) * 0.46;
        flow.columns().forEach(column -> layOut(column, x[column.getFirst().column()], unit));
        for (int side = 0; side < 2; side++) {
            layOutBands(side, unit);
        }
    }

    private void layOutBands(int side, double unit) {
        var left = new HashMap<Stop, Double>();
        var reached = new HashMap<Stop, Double>();
        for (Way way : inOrder(side)) {
            Stop from = way.stops().get(side);
            Stop to = way.stops().get(side + 1);
            double thick = way.cases() * unit;
            double y = bar(from).getLayoutY() + left.merge(from, thick, Double::sum) - thick;
            double endY = bar(to).getLayoutY() + reached.merge(to, thick, Double::sum) - thick;
            double x = bar(from).getLayoutX() + BAR;
            Objects.requireNonNull(bands.get(way))
                    .get(side)
                    .setContent(curve(x, y, bar(to).getLayoutX(), endY, thick));
        }
    }

    /** Returns the ways so that bands of one side do not cross at their stops. */
    private List<Way> inOrder(int side) {
        var ways = new ArrayList<>(flow.ways());
        if (side == 1) {
            List<Stop> posts = flow.columns().get(1);
            List<Stop> ends = flow.columns().get(2);
            ways.sort(
                    comparingInt((Way way) -> posts.indexOf(way.stops().get(1)))
                            .thenComparingInt(way -> ends.indexOf(way.stops().get(2))));
        }
        return ways;
    }

    private Region bar(Stop stop) {
        return Objects.requireNonNull(bars.get(stop));
    }

    private Label label(Stop stop) {
        return Objects.requireNonNull(labels.get(stop));
    }

    private double widest(int column) {
        return flow.columns().get(column).stream()
                .mapToDouble(stop -> label(stop).prefWidth(-1))
                .max()
                .orElse(0);
    }

    private static long sum(List<Stop> column) {
        return Math.max(1, column.stream().mapToLong(Stop::cases).sum());
    }

    /** Returns the pixels of a case that leave a gap between the stops of a column. */
    private double unit(List<Stop> column) {
        return Math.max(0, getHeight() - LEAST_GAP * (column.size() - 1)) / sum(column);
    }

    private void layOut(List<Stop> column, double x, double unit) {
        double rest = getHeight() - sum(column) * unit;
        double gap = Math.min(MOST_GAP, rest / Math.max(1, column.size() - 1));
        double y = (rest - gap * (column.size() - 1)) / 2;
        for (Stop stop : column) {
            double height = stop.cases() * unit;
            bar(stop).resizeRelocate(x, y, BAR, Math.max(1, height));
            Label label = label(stop);
            double width = label.prefWidth(-1);
            double high = label.prefHeight(-1);
            double left = stop.column() == 0 ? x - LABEL_GAP - width : x + BAR + LABEL_GAP;
            label.resizeRelocate(left, y + height / 2 - high / 2, width, high);
            y += height + gap;
        }
    }

    /** Returns the path of a band between two points, each the upper end of its side. */
    private static String curve(double x, double y, double endX, double endY, double thick) {
        double middle = (x + endX) / 2;
        return String.format(
                Locale.ROOT,
                "M%1$.1f %2$.1fC%5$.1f %2$.1f %5$.1f %4$.1f %3$.1f %4$.1f"
                        + "V%7$.1fC%5$.1f %7$.1f %5$.1f %6$.1f %1$.1f %6$.1fZ",
                x,
                y,
                endX,
                endY,
                middle,
                y + thick,
                endY + thick);
    }
}
