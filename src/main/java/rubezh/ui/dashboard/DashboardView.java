package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.format.PeriodFormat;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** View of the dashboard. */
final class DashboardView {
    private static final List<FigureKind> CHARTS =
            List.of(
                    FigureKind.SUBSTANCE,
                    FigureKind.DAY,
                    FigureKind.CONCEALMENT,
                    FigureKind.ROUTE,
                    FigureKind.POST,
                    FigureKind.HOUR,
                    FigureKind.MEANS);
    private static final double STALE = 0.5;

    private final UiText texts;
    private final LiveLabels labels;
    private final DashboardViewModel model;
    private final DashboardTiles tiles;
    private final List<ChartCard> cards;
    private final Label period = styled(new Label(), "fs-15");
    private final Label compared = styled(wrapping(new Label()), "muted", "fs-11");
    private final CoverageBox coverage;
    private final FilledRows tilePane = new FilledRows();
    private final FilledRows chartPane = new FilledRows();
    private final VBox empty;
    private final MenuButton operations = styled(new MenuButton(), "choice-menu");
    private final List<ToggleButton> kinds;
    private final VBox root;
    private final Commands commands;
    private final Command toAnalysis;
    private final Command toMap;

    DashboardView(
            UiContext ui,
            LiveLabels labels,
            DashboardViewModel model,
            Consumer<Dashboard> onPrint) {
        this.texts = ui.texts();
        this.toAnalysis = ui.command(Destination.ANALYSIS);
        this.toMap = ui.command(Destination.MAP);
        this.labels = labels;
        this.model = model;
        this.tiles = new DashboardTiles(ui, labels);
        this.coverage = new CoverageBox(ui, labels);
        this.cards = CHARTS.stream().map(kind -> new ChartCard(ui, labels, kind, model)).toList();
        this.kinds = Buttons.choice(texts, "dashboard.period.", model.kind(), ToggleButton::new);
        this.commands =
                Commands.of(
                        Command.of("period-previous", model::showPrevious),
                        Command.of("period-next", model::showNext),
                        Command.of("print", () -> onPrint.accept(model.dashboard().get()))
                                .enabledWhen(
                                        Bindings.createBooleanBinding(
                                                this::isCompared, model.dashboard())),
                        Command.of("refresh", model::load));
        cards.forEach(card -> chartPane.getChildren().add(card.root()));
        this.empty =
                styled(
                        new VBox(
                                Icons.of(Feather.BAR_CHART_2, 48, "subtle"),
                                styled(texts.label("dashboard.empty"), "muted")),
                        "empty-state");
        setShown(empty, false);
        this.root =
                styled(
                        new VBox(
                                head(),
                                coverage,
                                compared,
                                new OutcomeBox(texts, model),
                                tilePane,
                                chartPane,
                                empty),
                        "dashboard");
        bind();
    }

    private HBox head() {
        var segments = styled(new HBox(), "segments");
        segments.getChildren().addAll(kinds);
        var back = Buttons.icon(texts, commands.get("period-previous"));
        var forth = Buttons.icon(texts, commands.get("period-next"));
        model.kind()
                .subscribe(kind ->
                        Stream.of(back, forth)
                                .forEach(arrow -> setShown(arrow, kind != Kind.OPERATION)));
        operations.setMinWidth(Region.USE_PREF_SIZE);
        texts.bind(operations, "dashboard.operations");
        var title = styled(texts.label("dashboard.title"), "semibold", "fs-18");
        Button analysis = Buttons.of(texts, toAnalysis);
        analysis.setMinWidth(Region.USE_PREF_SIZE);
        Button map = Buttons.of(texts, toMap);
        map.setMinWidth(Region.USE_PREF_SIZE);
        return styled(
                new HBox(title, back, period, forth, segments, operations, analysis, map),
                "dashboard-head");
    }

    private boolean isCompared() {
        Dashboard shown = model.dashboard().get();
        return shown != null && shown.compared().isPresent();
    }

    private void bind() {
        model.dashboard().addListener((_, _, shown) -> show(shown));
        model.stale()
                .subscribe(stale -> {
                    double opacity = stale ? STALE : 1;
                    Stream.of(tilePane, chartPane, period)
                            .forEach(node -> node.setOpacity(opacity));
                });
        model.operations().addListener((ListChangeListener<CodeEntry>) _ -> fillOperations());
        root.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        texts.paint(root, _ -> repaint());
    }

    private void fillOperations() {
        operations.getItems().clear();
        boolean russian = texts.language().get() == Language.RU;
        for (CodeEntry entry : model.operations()) {
            var item = new MenuItem(entry.label(russian));
            item.setOnAction(_ -> model.showOperation(new OperationCode(entry.code())));
            operations.getItems().add(item);
        }
        setShown(operations, !operations.getItems().isEmpty());
    }

    private void show(@Nullable Dashboard shown) {
        if (shown != null) {
            cards.forEach(card -> card.show(shown));
            boolean some = shown.figures().cases() > 0;
            setShown(chartPane, some);
            setShown(empty, !some);
            repaint();
        }
    }

    private void repaint() {
        fillOperations();
        Dashboard shown = model.dashboard().get();
        if (shown == null) {
            return;
        }
        var format = new PeriodFormat(labels.format());
        period.setText(format.format(shown.period()));
        compared.setText(notes(shown, format));
        setShown(compared, !compared.getText().isEmpty());
        coverage.show(shown.coverage());
        tiles.fill(tilePane, shown);
    }

    /** Says what the period is compared with, and what is in no figure. */
    private String notes(Dashboard shown, PeriodFormat format) {
        var notes = new StringJoiner(" · ");
        shown.compared()
                .ifPresent(part ->
                        notes.add(
                                texts.text("cli.dashboard.before", format.format(part.period()))));
        if (shown.isRunning() && shown.period().kind() != Kind.OPERATION) {
            notes.add(texts.text("dashboard.running"));
        }
        long excluded =
                shown.figures().excluded().values().stream().mapToLong(Long::longValue).sum();
        if (excluded > 0) {
            notes.add(
                    texts.text(
                            "list.totals.excluded",
                            texts.numbers().whole(excluded),
                            labels.format().exclusions(shown.figures().excluded())));
        }
        if (shown.current().drugs().others()) {
            notes.add(texts.text("dashboard.others"));
        }
        var lines = new StringJoiner("\n");
        lines.add(notes.toString());
        ImpreciseCases imprecise = shown.figures().imprecise();
        if (!imprecise.isEmpty()) {
            lines.add(texts.text("list.totals.imprecise", labels.format().imprecise(imprecise)));
        }
        long withoutDay = shown.figures().casesWithoutDay();
        if (withoutDay > 0) {
            lines.add(texts.text("dashboard.without-day", texts.numbers().whole(withoutDay)));
        }
        return lines.toString().strip();
    }

    ScreenView screen() {
        Node pane = scrolling(root);
        return new ScreenView(pane, commands, this::focus);
    }

    private void focus() {
        if (chartPane.isVisible()) {
            cards.getFirst().root().requestFocus();
        } else {
            kinds.stream().filter(ToggleButton::isSelected).forEach(ToggleButton::requestFocus);
        }
    }
}
