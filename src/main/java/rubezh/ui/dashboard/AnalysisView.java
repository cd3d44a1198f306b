package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisFormat;
import rubezh.dashboard.AnalysisSheet;
import rubezh.dashboard.AnalysisTable;
import rubezh.dashboard.FigureChange;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.RecordCount;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.ui.dashboard.AnalysisChoice.Span;
import rubezh.ui.dashboard.AnalysisGrid.Selection;
import rubezh.ui.dashboard.AnalysisViewModel.Behind;
import rubezh.ui.dashboard.AnalysisViewModel.Figure;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Filter;

/** View of the analysis: choices, chart, table, and the selected figure beside it. */
final class AnalysisView {
    private static final double SIDE = 352;

    /** Width from which there is room for the panel beside the table. */
    private static final double WIDE = 1040;

    /** Height from which there is room for the chart. */
    private static final double HIGH = 560;

    private static final double CHART = 128;

    /** Least height of the table; in a lower window the screen is scrolled. */
    private static final double LEAST = 170;

    /** Part of the width that chips may take before they need a second line. */
    private static final double CHIPS = 0.55;

    private static final double STALE = 0.5;

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final AnalysisViewModel model;
    private final AnalysisGrid grid;
    private final AnalysisChart chart;
    private final AnalysisSide side;
    private final AnalysisViewBar views;
    private final AnalysisFilters filters;
    private final ChartOutput output;
    private final CoverageBox coverage;
    private final FlowPane chips = styled(new FlowPane(), "view-row");
    private final Label cases = styled(new Label(), "muted");
    private final Label note = styled(wrapping(new Label()), "muted", "fs-11");
    private final Label columns = styled(keepWidth(new Label()), "muted", "fs-11");
    private final VBox empty;
    private final BorderPane root = styled(new BorderPane(), "analysis");
    private final HBox buttons = styled(new HBox(), "analysis-buttons");
    private final HBox icons = styled(new HBox(), "analysis-buttons");
    private final Commands commands;
    private @Nullable AnalysisTable table;

    AnalysisView(
            UiContext ui,
            LiveLabels labels,
            ReferenceData reference,
            AnalysisViewModel model,
            BiConsumer<Analysis, AnalysisChoice> onPrint) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.grid = new AnalysisGrid(ui, labels);
        this.chart = new AnalysisChart(ui, labels, grid);
        this.views = new AnalysisViewBar(ui, model);
        this.filters = new AnalysisFilters(ui, reference, model.choice());
        this.output = new ChartOutput(ui, "analysis");
        this.coverage = new CoverageBox(ui, labels);
        Command open = Command.of("analysis-cases", this::open);
        this.side = new AnalysisSide(ui, labels, open);
        var read = Bindings.isNotNull(model.analysis());
        this.commands =
                Commands.of(
                                Command.of("print", () -> print(onPrint)).enabledWhen(read),
                                Command.of("analysis-export", this::export).enabledWhen(read),
                                Command.of("analysis-filter", filters::show),
                                views.command(),
                                Command.of(
                                        "analysis-swap",
                                        () -> model.change(c -> c.withAxes(c.columns(), c.rows()))),
                                open,
                                Command.of("refresh", model::load))
                        .permittedTo(ui.officer());
        this.empty =
                styled(
                        new VBox(
                                Icons.of(Feather.GRID, 48, "muted"),
                                wrapping(texts.label("analysis.empty"))),
                        "empty-state");
        layOut();
        bind();
    }

    private void print(BiConsumer<Analysis, AnalysisChoice> onPrint) {
        Analysis read = model.analysis().get();
        if (read != null) {
            onPrint.accept(read, model.choice().get());
        }
    }

    private void export() {
        Analysis read = model.analysis().get();
        if (read != null) {
            output.save(
                    picture(),
                    new AnalysisSheet(read, model.choice().get().measure(), labels.format())
                            .table());
        }
    }

    /** Returns what goes into pictures: the chart, or the table where there is no room for one. */
    private Region picture() {
        return chart.isVisible() ? chart : grid.root();
    }

    /** Opens the list of the cases behind the selected figure. */
    private void open() {
        Behind behind = model.behind().get();
        if (behind != null && !behind.shares().isEmpty()) {
            Set<UUID> ids =
                    behind.shares().stream().map(FigureRow::recordId).collect(Collectors.toSet());
            ui.go(Cases.of(new Filter.Behind(grid.words(), ids)));
        }
    }

    private void layOut() {
        for (Command command : commands.present("print", "analysis-export")) {
            buttons.getChildren().add(Buttons.of(texts, command));
            icons.getChildren().add(Buttons.icon(texts, command));
        }
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        icons.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(chips, Priority.ALWAYS);
        cases.setMinWidth(Region.USE_PREF_SIZE);
        var head =
                styled(
                        new VBox(
                                views.root(),
                                styled(new HBox(chips, cases, buttons, icons), "analysis-line"),
                                new AnalysisChoices(ui, model, commands.get("analysis-swap"))
                                        .root(),
                                coverage,
                                new OutcomeBox(texts, model)),
                        "analysis-head");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        var body = new StackPane(new BorderPane(grid.root(), chart, null, null, null), empty);
        var center = new BorderPane(body);
        center.setTop(head);
        center.setBottom(styled(new HBox(note, columns), "analysis-foot"));
        grid.root().minHeightProperty().bind(ui.display().px(LEAST));
        // As wide as it is, so that no row is kept free below chips that fit into one.
        chips.prefWrapLengthProperty()
                .bind(Bindings.max(root.widthProperty().multiply(CHIPS), chips.widthProperty()));
        ScrollPane scrolled = scrolling(center);
        scrolled.setFitToHeight(true);
        root.setCenter(scrolled);
        root.setRight(side.root());
        ui.display().keepWidth(side.root(), SIDE);
        chart.prefHeightProperty().bind(ui.display().px(CHART));
        chart.minHeightProperty().bind(ui.display().px(CHART));
        root.widthProperty().addListener((_, _, _) -> fit());
        root.heightProperty().addListener((_, _, _) -> fit());
        ui.display().zoom().addListener((_, _, _) -> fit());
    }

    /** Leaves out what there is no room for; the table is always there. */
    private void fit() {
        boolean high = root.getHeight() >= ui.display().px(HIGH).get();
        boolean filled = table != null && !table.isEmpty();
        setShown(side.root(), filled && root.getWidth() >= ui.display().px(WIDE).get());
        setShown(chart, filled && high);
        setShown(views.root(), high);
        setShown(views.line(), !high);
        setShown(buttons, high);
        setShown(icons, !high);
        setShown(note, high);
    }

    private void bind() {
        model.analysis().addListener((_, _, _) -> show());
        model.choice()
                .addListener((_, before, now) -> {
                    paintChips();
                    if (before.readsAs(now)) {
                        show();
                    }
                });
        model.stale().subscribe(stale -> root.getCenter().setOpacity(stale ? STALE : 1));
        model.behind().addListener((_, _, _) -> paintSide());
        grid.selection().addListener((_, _, now) -> onSelected(now));
        grid.onOpen(this::open);
        grid.onLayout(() -> {
            chart.requestLayout();
            columns.setText(grid.more());
        });
        root.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        texts.paint(root, _ -> show());
    }

    private void show() {
        paintChips();
        Analysis read = model.analysis().get();
        if (read == null) {
            setShown(empty, false);
            return;
        }
        var now = AnalysisTable.of(read, model.choice().get().measure());
        table = now;
        setShown(empty, now.isEmpty() && !model.stale().get());
        setShown(grid.root(), !now.isEmpty());
        coverage.show(read.coverage());
        var all = read.current().all();
        cases.setText(
                texts.text("list.totals.cases", labels.format().cases(all.cases(), all.records())));
        note.setText(note(read));
        grid.show(read, now, model.choice().get().shade());
        fit();
        columns.setText(grid.more());
        paintSide();
    }

    private void onSelected(@Nullable Selection now) {
        AnalysisTable of = table;
        Analysis read = model.analysis().get();
        if (now == null || of == null || read == null) {
            model.select(null);
            return;
        }
        String column = now.column() < of.columns().size() ? of.columns().get(now.column()) : null;
        var figure = new Figure(now.line().key(), column);
        Behind behind = model.behind().get();
        if (behind == null || !behind.figure().equals(figure)) {
            model.select(figure);
        }
        chart.show(read, of, now);
        paintSide();
    }

    private void paintSide() {
        Analysis read = model.analysis().get();
        Selection now = grid.selection().get();
        AnalysisTable of = table;
        if (read != null && now != null && of != null && !of.isEmpty()) {
            side.show(read, of, now, model.behind().get());
            chart.show(read, of, now);
        }
    }

    private void paintChips() {
        chips.getChildren().setAll(views.line());
        AnalysisChoice now = model.choice().get();
        Analysis read = model.analysis().get();
        if (read != null) {
            var format = new AnalysisFormat(labels.format(), read);
            Chip period =
                    chip(texts.text("list.filter.period"), format.period(read.request().period()));
            period.onAction(() -> choosePeriod(period));
            period.setAccessibleRole(AccessibleRole.MENU_BUTTON);
            if (now.span() == Span.DAYS) {
                period.onRemove(() -> model.change(choice -> choice.withSpan(Span.YEAR)));
            }
            now.only()
                    .forEach((axis, codes) -> {
                        String names =
                                codes.stream()
                                        .map(code -> format.row(axis, code))
                                        .collect(Collectors.joining(", "));
                        Chip only = chip(texts.text(axis.key()), names);
                        only.onRemove(() ->
                                model.change(choice -> {
                                    var less = new TreeMap<>(choice.only());
                                    less.remove(axis);
                                    return choice.withOnly(less);
                                }));
                    });
        }
        chips.getChildren()
                .add(styled(Buttons.of(texts, commands.get("analysis-filter")), "small", "dashed"));
    }

    /** Opens the periods to choose from; chosen days are typed in the dialog. */
    private void choosePeriod(Chip chip) {
        var menu = new ContextMenu();
        for (Span span : Span.values()) {
            String key = "analysis.period." + span.name().toLowerCase(Locale.ROOT);
            var item = new MenuItem(texts.text(key));
            item.setOnAction(_ -> {
                if (span == Span.DAYS) {
                    filters.show();
                } else {
                    model.change(choice -> choice.withSpan(span));
                }
            });
            menu.getItems().add(item);
        }
        menu.show(chip, Side.BOTTOM, 0, 4);
    }

    private Chip chip(String name, String value) {
        var chip = new Chip();
        chip.label().setText(name + ":");
        chip.getChildren().add(styled(new Label(value), "semibold"));
        chip.setAccessibleText(name + ": " + value);
        chip.onAction(filters::show);
        chips.getChildren().add(chip);
        return chip;
    }

    /** Says what the figures are, and what is in none of them. */
    private String note(Analysis read) {
        var lines = new StringJoiner("\n");
        lines.add(texts.text("analysis.note.short"));
        var more = new StringJoiner(" ");
        if (read.before() != null) {
            more.add(texts.text("analysis.note.change", FigureChange.LEAST_CASES));
        }
        if (read.excluded() > 0) {
            more.add(
                    texts.text(
                            "list.totals.excluded",
                            texts.numbers().whole(read.excluded()),
                            labels.format()
                                    .exclusions(RecordCount.excluded(read.current().records()))));
        }
        if (!read.current().imprecise().isEmpty()) {
            more.add(
                    texts.text(
                            "list.totals.imprecise",
                            labels.format().imprecise(read.current().imprecise())));
        }
        lines.add(more.toString());
        return lines.toString().strip();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, grid::focus);
    }
}
