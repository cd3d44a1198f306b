package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardFigureTable;
import rubezh.dashboard.DashboardRow;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.dashboard.DashboardTable;
import rubezh.dashboard.DrugSums;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.format.CoverageFormat;
import rubezh.format.DomainFormat;
import rubezh.table.DataTable;
import rubezh.ui.dashboard.BarChart.Bar;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/**
 * Card of one chart: focused as a whole, walked by Up and Down, opened by Enter, a table by T,
 * copied and saved.
 */
final class ChartCard {
    /** Greatest number of bars; the table has all rows. */
    private static final int BARS = 9;

    /** Smallest number of figures that are drawn. */
    private static final int FEWEST = 3;

    /** Days that a mean is of. */
    private static final int MEAN_DAYS = 7;

    private static final int NAME_WIDTH = 128;

    private static final int POSTS = 20;

    private final UiContext ui;
    private final LiveLabels labels;
    private final FigureKind kind;
    private final DashboardViewModel model;
    private final ChartOutput output;
    private final StackPane body = new StackPane();
    private final VBox root = styled(new VBox(), "card", "chart-card");
    private @Nullable Dashboard dashboard;
    private List<DashboardRow> rows = List.of();
    private boolean asTable;
    private int selected = -1;

    ChartCard(UiContext ui, LiveLabels labels, FigureKind kind, DashboardViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.kind = kind;
        this.model = model;
        this.output = new ChartOutput(ui, kind.word());
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(head(), body);
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.setId("chart-" + kind.word());
        toggleStyle(root, "wide", kind == FigureKind.ROUTE);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> root.requestFocus());
        ui.texts().paint(root, _ -> repaint());
        model.positions().addListener((_, _, _) -> repaint());
        commands().listenBefore(root);
    }

    private HBox head() {
        var title = keepWidth(styled(ui.texts().label(kind.key()), "semibold"));
        var unit = styled(ui.texts().label("dashboard.unit." + kind.word()), "muted", "fs-11");
        HBox.setHgrow(unit, Priority.ALWAYS);
        unit.setMaxWidth(Double.MAX_VALUE);
        var head = styled(new HBox(title, unit), "chart-head");
        if (kind == FigureKind.SUBSTANCE) {
            var logarithmic = ui.texts().bind(new ToggleButton(), "dashboard.logarithmic");
            logarithmic.selectedProperty().bindBidirectional(model.logarithmic());
            model.logarithmic().addListener((_, _, _) -> repaint());
            head.getChildren().add(keepWidth(styled(logarithmic, "small")));
        }
        head.getChildren().add(styled(new Label("T"), "mono", "muted", "fs-11"));
        return head;
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("chart-open", this::open),
                        Command.of("chart-table", this::toggleTable),
                        Command.of("chart-copy", () -> output.copy(body, data())),
                        Command.of("chart-save", () -> output.save(body, data())),
                        Command.of("chart-next", () -> select(1)),
                        Command.of("chart-previous", () -> select(-1)))
                .permittedTo(ui.officer());
    }

    Node root() {
        return root;
    }

    /** Shows the figures of a dashboard. */
    void show(Dashboard shown) {
        String key = selected < 0 ? "" : rows.get(selected).key();
        boolean same = dashboard != null && dashboard.period().equals(shown.period());
        dashboard = shown;
        selected = -1;
        repaint();
        if (same && !key.isEmpty()) {
            reselect(key);
        }
    }

    /** Selects the same row again, wherever it stands now. */
    private void reselect(String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                select(i + 1);
                return;
            }
        }
    }

    private void toggleTable() {
        asTable = !asTable;
        repaint();
    }

    private void select(int by) {
        int last = (asTable ? rows.size() : Math.min(rows.size(), shown())) - 1;
        selected = Math.clamp(selected + by, -1, Math.max(-1, last));
        repaint();
    }

    /** Returns how many rows the chart shows at most. */
    private int shown() {
        return switch (kind) {
            case DAY, HOUR, ROUTE -> Integer.MAX_VALUE;
            case POST -> POSTS;
            default -> BARS;
        };
    }

    private void open() {
        openRow(selected);
    }

    private void openRow(int index) {
        if (dashboard != null) {
            ui.go(
                    index < 0
                            ? FigureCases.all(dashboard.period())
                            : FigureCases.of(dashboard.period(), rows.get(index)));
        }
    }

    private DataTable data() {
        return new DashboardFigureTable(labels.format()).of(rows);
    }

    private void repaint() {
        rows =
                dashboard == null
                        ? List.of()
                        : new DashboardTable(dashboard, labels.format()).rows(kind);
        boolean empty = rows.stream().allMatch(row -> row.amount() == null && isZero(row));
        body.getChildren().setAll(noted(empty ? none() : asTable || isFew() ? table() : chart()));
        root.setAccessibleText(accessibleText());
    }

    /** Adds for pictures and drawings, which leave the screen, what the figures may lack. */
    private Node noted(Node content) {
        Optional<String> lacking =
                Optional.ofNullable(dashboard)
                        .flatMap(shown ->
                                new CoverageFormat(labels.format()).title(shown.coverage()));
        if (lacking.isEmpty()) {
            return content;
        }
        var note = styled(wrapping(new Label()), "warn-text", "fs-11");
        note.setUserData(ChartOutput.inFiles(lacking.get()));
        setShown(note, false);
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(content, note);
    }

    /** Returns whether there are too few figures for a picture to say more than a table. */
    private boolean isFew() {
        return rows.stream().filter(row -> row.amount() != null || !isZero(row)).count() < FEWEST;
    }

    private static boolean isZero(DashboardRow row) {
        return Objects.requireNonNullElse(row.cases(), 0L) == 0;
    }

    private String accessibleText() {
        String title = ui.texts().text(kind.key());
        return selected < 0 || selected >= rows.size()
                ? title
                : title + ": " + rows.get(selected).name() + " " + values(rows.get(selected));
    }

    private String values(DashboardRow row) {
        return row.amount() == null
                ? ui.texts().numbers().whole(Objects.requireNonNullElse(row.cases(), 0L))
                : labels.format().figure(row.amount()).toString();
    }

    private Node none() {
        return styled(wrapping(ui.texts().label("dashboard.empty")), "muted");
    }

    private Node table() {
        return new FigureGrid(data(), selected).root();
    }

    private Node chart() {
        return switch (kind) {
            case DAY ->
                    new DayChart(
                            rows, mean(), ui.texts().numbers()::whole, selected, this::openRow);
            case HOUR ->
                    new HourChart(
                            rows,
                            day -> labels.format().dates().weekday(day),
                            Optional.of(selected).filter(i -> i >= 0).map(rows::get),
                            row -> openRow(rows.indexOf(row)));
            case ROUTE -> new RouteChart(RouteFlow.of(rows), this::name, selected, this::openRow);
            case POST -> posts();
            default -> bars();
        };
    }

    private String mean() {
        if (rows.size() < MEAN_DAYS) {
            return "";
        }
        long tenths = Objects.requireNonNullElse(rows.getLast().meanInTenths(), 0L);
        return ui.texts().text("dashboard.mean", ui.texts().numbers().scaled(tenths, 10, 1));
    }

    private String name(RouteFlow.Stop stop) {
        CodeListId list = stop.column() == 1 ? CodeListId.POSTS : CodeListId.COUNTRIES;
        String name =
                switch (stop.code()) {
                    case "" -> ui.texts().text("dashboard.unstated");
                    case RouteFlow.OTHERS -> ui.texts().text("dashboard.rest", stop.members());
                    default -> labels.format().shortLabel(list, stop.code());
                };
        return name + " " + ui.texts().numbers().whole(stop.cases());
    }

    private Node bars() {
        var bars =
                new ChartBars(labels.format(), labels.reference(), model.logarithmic().get())
                        .of(rows.subList(0, Math.min(BARS, rows.size())));
        var chart = new BarChart(bars, ui.display().px(NAME_WIDTH), selected, this::openRow);
        chart.getChildren().addAll(more());
        return chart;
    }

    private Node posts() {
        List<DashboardRow> posts = rows.subList(0, Math.min(POSTS, rows.size()));
        List<String> countries = posts.stream().map(this::country).toList();
        Map<String, Coordinates> positions = model.positions().get();
        var chart = new PostChart(posts, countries, positions, selected, this::openRow);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var box = new VBox(chart);
        box.getChildren().addAll(more());
        return box;
    }

    private String country(DashboardRow post) {
        return labels.reference()
                .list(CodeListId.POSTS)
                .find(post.key())
                .map(entry -> entry.extraColumn("country"))
                .orElse("");
    }

    /** Says how many rows the chart leaves out, if any. */
    private List<Label> more() {
        int left = rows.size() - shown();
        if (left <= 0) {
            return List.of();
        }
        var label = styled(new Label(ui.texts().text("dashboard.more", left)), "muted", "fs-11");
        label.setUserData(ChartOutput.inFiles(ui.texts().text("dashboard.more.saved", left)));
        return List.of(label);
    }

    /** Table of the figures of a chart, in words, for who reads rather than looks. */
    private static final class FigureGrid {
        /** Columns before the names: kind and code of a figure, which the chart says already. */
        private static final List<String> LEFT_OUT = List.of("figure", "key");

        private final GridPane grid = styled(new GridPane(), "figure-grid");

        /**
         * @param selected index of the selected row, -1 for none
         */
        FigureGrid(DataTable table, int selected) {
            int at = 0;
            for (int c = 0; c < table.columns().size(); c++) {
                DataTable.Column column = table.columns().get(c);
                if (!LEFT_OUT.contains(column.path())) {
                    add(new Label(column.heading()), column, at, 0, "semibold");
                    for (int r = 0; r < table.rows().size(); r++) {
                        var label = new Label(table.rows().get(r).get(c).text());
                        toggleStyle(label, "current", r == selected);
                        add(label, column, at, r + 1, "fg");
                    }
                    at++;
                }
            }
        }

        private void add(Label label, DataTable.Column column, int at, int row, String style) {
            styled(label, "fs-11", style);
            GridPane.setHalignment(label, column.number() ? HPos.RIGHT : HPos.LEFT);
            grid.add(label, at, row);
        }

        Node root() {
            return scrolling(grid);
        }
    }

    /** Hours of the week, 7 × 24: the darker, the more cases; the number stands in the cell. */
    private static final class HourChart extends GridPane {
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
                    DashboardRow row =
                            byKey.get(day.name().substring(0, 3) + "-%02d".formatted(hour));
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

        private static StackPane cell(
                DashboardRow row, long most, Consumer<DashboardRow> onChosen) {
            var shade = styled(new Region(), "bar-cases");
            shade.setOpacity(DARKEST * cases(row) / most);
            StackPane cell = empty();
            cell.getChildren()
                    .addAll(shade, styled(new Label(Objects.toString(row.cases())), "hour-number"));
            cell.setOnMouseClicked(_ -> onChosen.accept(row));
            return cell;
        }
    }

    /** Bars of the rows of a table of figures; each dimension has a scale of its own. */
    private record ChartBars(DomainFormat format, ReferenceData reference, boolean logarithmic) {
        /** Returns a bar for each row. */
        List<Bar> of(List<DashboardRow> rows) {
            var bars = new ArrayList<Bar>();
            @Nullable Dimension before = null;
            for (DashboardRow row : rows) {
                Dimension dimension = dimension(row);
                boolean begins = dimension != null && !dimension.equals(before);
                before = dimension;
                String heading = begins && dimension != null ? format.kind(dimension.kind()) : "";
                bars.add(new Bar(row.name(), value(row), share(row, rows), style(row), heading));
            }
            return bars;
        }

        private static @Nullable Dimension dimension(DashboardRow row) {
            Quantity amount = row.amount();
            return amount == null ? null : amount.dimension();
        }

        private static long size(DashboardRow row) {
            Quantity amount = row.amount();
            return amount == null ? Objects.requireNonNullElse(row.cases(), 0L) : amount.base();
        }

        private String value(DashboardRow row) {
            Quantity amount = row.amount();
            return amount == null
                    ? format.numbers().whole(size(row))
                    : format.figure(amount).toString();
        }

        /** Returns the length relative to the greatest of the same dimension. */
        private double share(DashboardRow row, List<DashboardRow> rows) {
            long[] sizes =
                    rows.stream()
                            .filter(other -> Objects.equals(dimension(other), dimension(row)))
                            .mapToLong(ChartBars::size)
                            .filter(size -> size > 0)
                            .sorted()
                            .toArray();
            if (sizes.length == 0 || size(row) <= 0) {
                return 0;
            }
            double greatest = sizes[sizes.length - 1];
            return logarithmic && row.kind() == FigureKind.SUBSTANCE
                    ? (1 + Math.log(size(row) / (double) sizes[0]))
                            / (1 + Math.log(greatest / sizes[0]))
                    : size(row) / greatest;
        }

        private String style(DashboardRow row) {
            return row.kind() == FigureKind.SUBSTANCE
                    ? "g-" + DrugSums.group(row.key(), reference)
                    : "bar-cases";
        }
    }
}
