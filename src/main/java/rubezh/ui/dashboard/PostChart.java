package rubezh.ui.dashboard;

import static java.util.Comparator.comparingInt;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import rubezh.dashboard.DashboardRow;
import rubezh.domain.seizure.Coordinates;

/** Posts as discs whose area is the number of cases, on a plan without borders. */
final class PostChart extends Region {
    private static final double GREATEST_RADIUS = 9;
    private static final double MOST_LINE = 28;
    private static final double LABEL_GAP = 5;

    private final List<DashboardRow> posts;
    private final List<String> countries;
    private final Map<String, Coordinates> positions;
    private final List<Circle> discs = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /**
     * @param posts rows of the posts to show, the most cases first
     * @param countries country of each
     * @param positions positions of countries
     * @param selected index of the selected post, -1 for none
     * @param onChosen takes the index of a post that is clicked
     */
    PostChart(
            List<DashboardRow> posts,
            List<String> countries,
            Map<String, Coordinates> positions,
            int selected,
            IntConsumer onChosen) {
        this.posts = posts;
        this.countries = countries;
        this.positions = positions;
        for (int i = 0; i < posts.size(); i++) {
            add(i, i == selected, onChosen);
        }
        getChildren().addAll(discs);
        getChildren().addAll(labels);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    private void add(int index, boolean selected, IntConsumer onChosen) {
        DashboardRow post = posts.get(index);
        var disc = styled(new Circle(radius(post)), "post-disc");
        var label = styled(new Label(post.name() + " " + cases(post)), "fs-11");
        disc.setManaged(false);
        disc.setOnMouseClicked(_ -> onChosen.accept(index));
        label.setOnMouseClicked(_ -> onChosen.accept(index));
        toggleStyle(disc, "current", selected);
        toggleStyle(label, "semibold", selected);
        discs.add(disc);
        labels.add(label);
    }

    private static long cases(DashboardRow row) {
        return Objects.requireNonNullElse(row.cases(), 0L);
    }

    private double radius(DashboardRow post) {
        double most = Math.max(1, cases(posts.getFirst()));
        return Math.max(2, GREATEST_RADIUS * Math.sqrt(cases(post) / most));
    }

    @Override
    protected void layoutChildren() {
        double widest = labels.stream().mapToDouble(one -> one.prefWidth(-1)).max().orElse(0);
        double cellWidth = widest + 2 * GREATEST_RADIUS + 2 * LABEL_GAP;
        int columns = Math.max(1, (int) (getWidth() / cellWidth));
        List<List<Integer>> plan = new PostPlan(countries, positions).columns(columns);
        for (int column = 0; column < columns; column++) {
            List<Integer> lines = plan.get(column);
            double height = Math.min(MOST_LINE, getHeight() / Math.max(1, lines.size()));
            double top = (getHeight() - height * lines.size()) / 2;
            for (int line = 0; line < lines.size(); line++) {
                place(lines.get(line), getWidth() / columns * column, top + height * (line + 0.5));
            }
        }
    }

    private void place(int post, double left, double y) {
        discs.get(post).setCenterX(left + GREATEST_RADIUS);
        discs.get(post).setCenterY(y);
        Label label = labels.get(post);
        double height = label.prefHeight(-1);
        double x = left + 2 * GREATEST_RADIUS + LABEL_GAP;
        label.resizeRelocate(x, y - height / 2, label.prefWidth(-1), height);
    }

    /**
     * Plan of posts by the position of their countries: columns from west to east, in each the
     * lines from north to south.
     *
     * @param countries country of each post
     * @param positions positions of countries; a post of any other stands in the far west and south
     */
    record PostPlan(List<String> countries, Map<String, Coordinates> positions) {
        private static final Coordinates UNKNOWN = new Coordinates(-9_000_000, -18_000_000);

        private Coordinates position(int post) {
            return positions.getOrDefault(countries.get(post), UNKNOWN);
        }

        /**
         * Returns the indexes of the posts of each column.
         *
         * @param count number of columns
         */
        List<List<Integer>> columns(int count) {
            Comparator<Integer> west = comparingInt(post -> position(post).longitude());
            Comparator<Integer> south = comparingInt(post -> position(post).latitude());
            List<Integer> posts =
                    IntStream.range(0, countries.size()).boxed().sorted(west).toList();
            var columns = new ArrayList<List<Integer>>();
            for (int i = 0; i < count; i++) {
                columns.add(
                        posts
                                .subList(i * posts.size() / count, (i + 1) * posts.size() / count)
                                .stream()
                                .sorted(south.reversed().thenComparing(post -> post))
                                .toList());
            }
            return columns;
        }
    }
}
