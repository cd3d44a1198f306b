package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code;
import rubezh.domain.summary.IndicatorFact;
import rubezh.security.Permission;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.operation.DayEntryModel.ReportedDay;

/**
 * What a station reports of each day, first the own one: the last days as text, one row with cells
 * to type in, and below the totals of all stations. A day is chosen by its button.
 */
final class IndicatorsPane implements OperationTab {
    /** Days shown up to the one typed in. */
    private static final int SHOWN = 10;

    /** The same in the overview. */
    private static final int SHOWN_SHORT = 5;

    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final GridPane grid = styled(new GridPane(), "indicator-grid");
    private final int days;
    private final VBox content;
    private final ScrollPane root;
    private final List<Runnable> texts = new ArrayList<>();
    private final Map<OperationIndicator, IndicatorCell> cells =
            new EnumMap<>(OperationIndicator.class);
    private final Map<OperationIndicator, Label> totals = new EnumMap<>(OperationIndicator.class);
    private @Nullable LocalDate typed;
    private String station;
    private @Nullable Operation shown;

    IndicatorsPane(UiContext ui, LiveLabels labels, OperationCardViewModel model) {
        this(ui, labels, model, SHOWN);
    }

    private IndicatorsPane(
            UiContext ui, LiveLabels labels, OperationCardViewModel model, int days) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.days = days;
        this.station = model.figures().ownStation();
        boolean whole = days == SHOWN;
        String titleKey = whole ? "operation.indicators.days" : "operation.indicators.title";
        var title = styled(ui.texts().label(titleKey), "semibold", "fs-15");
        String hint = whole ? "operation.indicators.hint" : "operation.indicators.saved";
        var per = wrapping(styled(ui.texts().label(hint), "muted"));
        Pane head = whole ? new VBox(title, per) : new FlowPane(title, per);
        styled(head, whole ? "operation-part" : "operation-title");
        this.content = styled(new VBox(head, grid), "operation-part");
        if (whole) {
            head.getChildren().add(new StationChoice(ui, model, this::showStation).node());
        }
        this.root = scrolling(styled(new VBox(content), "operation-body"));
        ui.texts().paint(grid, _ -> build());
        model.card().addListener((_, _, card) -> onRead(card));
    }

    private void showStation(String chosen) {
        station = chosen;
        build();
    }

    /** Keeps the cells while only figures have changed, so that the focus stays where it is. */
    private void onRead(@Nullable OperationCard card) {
        if (card == null || !card.open().operation().equals(shown)) {
            build();
        } else {
            cells.forEach((indicator, cell) -> cell.show(figure(indicator)));
            texts.forEach(Runnable::run);
            showTotals(card);
        }
    }

    private void build() {
        grid.getChildren().clear();
        cells.clear();
        texts.clear();
        totals.clear();
        OperationCard card = model.card().get();
        if (card == null) {
            return;
        }
        Operation operation = card.open().operation();
        shown = operation;
        LocalDate last = lastDay(operation);
        if (last == null || operation.indicators().isEmpty()) {
            String key = last == null ? "operation.indicators.early" : "operation.indicators.none";
            grid.add(wrapping(styled(new Label(ui.texts().text(key)), "muted")), 0, 0);
        } else {
            addTable(card, operation, last);
        }
    }

    private void addTable(OperationCard card, Operation operation, LocalDate last) {
        if (typed == null || !operation.contains(typed)) {
            typed = last;
        }
        addHead(operation.indicators());
        LocalDate first = Objects.requireNonNull(operation.first());
        LocalDate from = last.minusDays(days - 1);
        for (LocalDate day = from.isBefore(first) ? first : from;
                !day.isAfter(last);
                day = day.plusDays(1)) {
            addDay(day, operation.indicators(), card);
        }
        addTotals(operation.indicators(), card);
        RowLines.draw(grid);
    }

    /** Returns today, or the last day of an operation that is over; null before it begins. */
    private @Nullable LocalDate lastDay(Operation operation) {
        LocalDate first = operation.first();
        LocalDate last = operation.last();
        if (first == null || last == null || model.today().isBefore(first)) {
            return null;
        }
        return model.today().isAfter(last) ? last : model.today();
    }

    private void addHead(List<OperationIndicator> indicators) {
        grid.add(muted(ui.texts().text("operation.indicators.day")), 0, 0);
        for (OperationIndicator indicator : indicators) {
            Label head = wrapping(muted(ui.texts().text(indicator.key())));
            head.setTextAlignment(TextAlignment.RIGHT);
            addRight(head, indicators.indexOf(indicator) + 1, 0);
        }
    }

    private static Label muted(String text) {
        return styled(new Label(text), "muted", "fs-11");
    }

    private void addRight(Node node, int column, int row) {
        GridPane.setHalignment(node, HPos.RIGHT);
        grid.add(node, column, row);
    }

    private void addDay(LocalDate day, List<OperationIndicator> indicators, OperationCard card) {
        boolean own = station.equals(model.figures().ownStation());
        Permission needed = own ? Permission.RECORD : Permission.MANAGE_OPERATIONS;
        boolean writes = card.open().state().isOpen() && ui.allows(needed);
        boolean current = day.equals(typed) && writes;
        int row = grid.getRowCount();
        if (current) {
            RowLines.mark(grid, row);
        }
        String name = name(day);
        if (writes && !current) {
            var choose = keepWidth(styled(new Button(name), "link"));
            choose.setOnAction(_ -> type(day));
            grid.add(choose, 0, row);
        } else {
            String style = current ? "semibold" : "muted";
            grid.add(keepWidth(styled(new Label(name), style)), 0, row);
        }
        for (OperationIndicator indicator : indicators) {
            addRight(
                    current ? cell(day, indicator, name) : text(day, indicator),
                    indicators.indexOf(indicator) + 1,
                    row);
        }
    }

    private String name(LocalDate day) {
        String weekday = ui.texts().dates().weekday(day.getDayOfWeek());
        return weekday + " " + ui.texts().dates().date(day);
    }

    private Label text(LocalDate day, OperationIndicator indicator) {
        var label = new Label();
        Runnable show =
                () -> {
                    Long figure = model.figures().of(at(day)).get(indicator);
                    label.setText(figure == null ? "–" : labels.format().numbers().whole(figure));
                };
        texts.add(show);
        show.run();
        return label;
    }

    private Node cell(LocalDate day, OperationIndicator indicator, String name) {
        ReportedDay reported = at(day);
        var cell =
                new IndicatorCell(
                        model.figures().of(at(day)).get(indicator),
                        number -> model.figures().enter(reported, indicator, number));
        Nodes.setAccessibleName(cell, ui.texts().text(indicator.key()) + ", " + name);
        cells.put(indicator, cell);
        return cell;
    }

    /** Opens the row of a day for typing. */
    private void type(LocalDate day) {
        typed = day;
        build();
        focus();
    }

    @Override
    public boolean focus() {
        cells.values().stream().findFirst().ifPresent(IndicatorCell::requestFocus);
        return !cells.isEmpty();
    }

    private ReportedDay at(LocalDate day) {
        return new ReportedDay(station, day);
    }

    private @Nullable Long figure(OperationIndicator indicator) {
        return typed == null ? null : model.figures().of(at(typed)).get(indicator);
    }

    private void addTotals(List<OperationIndicator> indicators, OperationCard card) {
        int row = grid.getRowCount();
        grid.add(muted(ui.texts().text("operation.indicators.all")), 0, row);
        for (OperationIndicator indicator : indicators) {
            var label = keepWidth(styled(new Label(), "semibold"));
            totals.put(indicator, label);
            addRight(label, indicators.indexOf(indicator) + 1, row);
        }
        showTotals(card);
    }

    private void showTotals(OperationCard card) {
        if (card.facts() != null) {
            card.facts().indicators().forEach(fact -> showTotal(fact));
        }
    }

    private void showTotal(IndicatorFact fact) {
        Label label = totals.get(fact.indicator());
        if (label != null) {
            var numbers = labels.format().numbers();
            label.setText(
                    fact.indicator().isMean()
                            ? ui.texts()
                                    .text("operation.indicators.mean", numbers.whole(fact.mean()))
                            : numbers.whole(fact.total()));
        }
    }

    /** Returns the last days without a tab, for the overview. */
    static Node content(UiContext ui, LiveLabels labels, OperationCardViewModel model) {
        return new IndicatorsPane(ui, labels, model, SHOWN_SHORT).content;
    }

    @Override
    public String titleKey() {
        return "operation.tab.indicators";
    }

    @Override
    public Node node() {
        return root;
    }

    /**
     * Station whose figures are shown. Who manages operations types the code of any station, say
     * after a telephone call; others choose among those that reported, and see no choice where only
     * their own did.
     */
    private static final class StationChoice {
        private final OperationCardViewModel model;
        private final Consumer<String> onChosen;
        private final ComboBox<String> stations = new ComboBox<>();
        private final boolean manages;
        private final FlowPane root;
        private String chosen;

        StationChoice(UiContext ui, OperationCardViewModel model, Consumer<String> onChosen) {
            this.model = model;
            this.onChosen = onChosen;
            this.chosen = model.figures().ownStation();
            this.manages = ui.allows(Permission.MANAGE_OPERATIONS);
            Label label = styled(ui.texts().label("operation.indicators.station"), "muted");
            label.setLabelFor(stations);
            ui.texts().accessibleName(stations, "operation.indicators.station");
            stations.setEditable(manages);
            this.root = styled(new FlowPane(label, stations), "flow-8");
            model.card().addListener((_, _, _) -> showStations());
            showStations();
            stations.valueProperty().addListener((_, _, value) -> onValue(value));
        }

        private void showStations() {
            List<String> all = model.figures().stations();
            if (!stations.getItems().equals(all)) {
                stations.getItems().setAll(all);
                stations.setValue(chosen);
            }
            setShown(root, manages || all.size() > 1);
        }

        private void onValue(@Nullable String value) {
            String code = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
            if (!Code.SHAPE.matcher(code).matches()) {
                stations.setValue(chosen);
            } else if (!code.equals(value)) {
                stations.setValue(code);
            } else if (!code.equals(chosen)) {
                chosen = code;
                onChosen.accept(code);
            }
        }

        Node node() {
            return root;
        }
    }
}
