package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.ExportResult;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.exchange.station.StationsView;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.work.JobProgressBar;

/**
 * View of the exchange: what goes and comes, the tabs, and the key of this station beside them
 * where the window is wide enough, else in a tab of its own.
 */
final class ExchangeView {
    /** Width from which the key stands beside the tabs, and its own, in pixels at 100 %. */
    private static final double WIDE = 1000;

    private static final double SIDE = 336;

    /** Height from which there are cards above the tabs. */
    private static final double HIGH = 480;

    private final UiContext ui;
    private final ExchangeViewModel model;
    private final Parts parts;
    private final JobProgressBar bar;
    private final ImportPage imports;
    private final HistoryView history;
    private final ExchangeTabStrip strip;
    private final ObjectProperty<ExchangeTab> chosen;
    private final ObjectProperty<@Nullable ExchangeTab> shown = new SimpleObjectProperty<>();
    private final Map<ExchangeTab, ExchangePage> pages = new EnumMap<>(ExchangeTab.class);
    private final StackPane body = new StackPane();
    private final ScrollPane key;
    private final BorderPane root = styled(new BorderPane(), "exchange-view");
    private final Commands commands;
    private final Subscription choice;
    private @Nullable StationsView stations;

    /**
     * Parts of the view.
     *
     * @param eject the medium of the last export
     * @param stations makes the view of which stations are behind, when it is first shown
     * @param shown what is shown of the session: the tab chosen is kept while the screen is closed
     */
    record Parts(
            ExportForm form,
            StationKeyCard key,
            EjectModel eject,
            Supplier<StationsView> stations,
            ExchangePaperFactory papers,
            ExchangeState shown) {}

    ExchangeView(UiContext ui, ExchangeViewModel model, Parts parts) {
        this.ui = ui;
        this.model = model;
        this.parts = parts;
        this.chosen = parts.shown().tab();
        this.bar = new JobProgressBar(ui.texts());
        this.history = new HistoryView(ui, model, parts.papers(), () -> choose(ExchangeTab.EXPORT));
        this.commands = commands().permittedTo(ui.officer());
        Command importing = Command.of("import-bundle", this::chooseFiles);
        this.imports = new ImportPage(ui, model.incoming(), importing);
        this.strip = new ExchangeTabStrip(ui.texts(), commands, parts.shown().conflicts());
        this.key = scrolling(parts.key().node());
        layout();
        this.choice = chosen.subscribe(_ -> showTab());
        model.refresh();
        if (commands.find("export-bundle").isPresent()) {
            parts.form().model().foresee();
        }
    }

    private Commands commands() {
        var all = new Commands();
        for (ExchangeTab tab : ExchangeTab.values()) {
            all.add(Command.of(tab.command(), () -> choose(tab)));
        }
        return all.add(Command.of("exchange-conflicts", () -> ui.go(Destination.CONFLICTS)))
                .add(Command.of("exchange-grants", () -> ui.go(Destination.GRANTS)))
                .add(Command.of("export-bundle", this::export))
                .add(
                        Command.of("export-all", this::exportToAll)
                                .enabledWhen(Bindings.size(model.offered()).greaterThan(1)))
                .add(
                        Command.of("cover-sheet", this::showCover)
                                .enabledWhen(parts.form().model().exported().isNotNull()))
                .add(
                        Command.of("eject-medium", () -> parts.eject().eject(bar))
                                .enabledWhen(parts.eject().offered()))
                .add(Command.of("import-bundle", this::chooseFiles))
                .add(Command.of("exchange-open", this::open).enabledWhen(opens()))
                .add(Command.of("refresh", this::refresh))
                .add(
                        Command.of("print", this::showStationsPaper)
                                .enabledWhen(shown.isEqualTo(ExchangeTab.STATIONS)));
    }

    private ObservableBooleanValue opens() {
        return Bindings.createBooleanBinding(
                () ->
                        shown.get() == ExchangeTab.STATIONS
                                || shown.get() == ExchangeTab.HISTORY && history.receipted().get(),
                shown,
                history.receipted());
    }

    private void layout() {
        styled(key, "key-pane");
        key.minWidthProperty().bind(ui.display().px(SIDE));
        key.prefWidthProperty().bind(ui.display().px(SIDE));
        body.setMinSize(0, 0);
        Node cards = new DirectionCards(ui, model).node();
        var middle = new VBox(strip.node(), cards, body);
        root.heightProperty().addListener((_, _, _) -> setShown(cards, isHigh()));
        middle.setMinWidth(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setTop(bar);
        root.setCenter(middle);
        root.widthProperty().addListener((_, _, _) -> showTab());
        ui.display().zoom().addListener((_, _, _) -> showTab());
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focus);
    }

    /** Ends the background work of the view. */
    void close() {
        choice.unsubscribe();
        history.close();
        parts.form().model().close();
        parts.eject().close();
        if (stations != null) {
            stations.close();
        }
    }

    /** Returns whether there is room for the cards above the tabs. */
    private boolean isHigh() {
        return root.getHeight() >= HIGH * ui.display().zoom().get();
    }

    private boolean isWide() {
        return root.getWidth() >= WIDE * ui.display().zoom().get();
    }

    /** Chooses a tab; where the key is in sight already, that takes the focus instead. */
    private void choose(ExchangeTab tab) {
        if (tab == ExchangeTab.KEY && root.getRight() != null) {
            parts.key().focus();
        } else {
            chosen.set(tab);
            focus();
        }
    }

    /** Returns the tab chosen, or the first one if that is not permitted or not needed. */
    private ExchangeTab current() {
        ExchangeTab wanted = chosen.get();
        boolean there = commands.find(wanted.command()).isPresent();
        if (there && !(wanted == ExchangeTab.KEY && isWide())) {
            return wanted;
        }
        return commands.find(ExchangeTab.EXPORT.command()).isPresent()
                ? ExchangeTab.EXPORT
                : ExchangeTab.HISTORY;
    }

    private void showTab() {
        ExchangeTab tab = current();
        boolean beside = tab.isBesideKey() && isWide();
        strip.setTabShown(ExchangeTab.KEY, !isWide());
        strip.choose(tab);
        if (tab == shown.get() && beside == (root.getRight() != null)) {
            return;
        }
        root.setRight(null);
        if (tab == ExchangeTab.IMPORT) {
            model.incoming().refresh();
        }
        body.getChildren().setAll(pages.computeIfAbsent(tab, this::page).node());
        root.setRight(beside ? key : null);
        shown.set(tab);
    }

    private ExchangePage page(ExchangeTab tab) {
        return switch (tab) {
            case EXPORT -> {
                var page = new ExportPage(ui, model, parts, commands);
                yield new ExchangePage(page.node(), parts.form()::focus);
            }
            case IMPORT -> new ExchangePage(imports.node(), imports::focus);
            case HISTORY -> new ExchangePage(history.node(), history::focus);
            case STATIONS -> {
                StationsView made = parts.stations().get();
                stations = made;
                yield new ExchangePage(made.node(), made::focus);
            }
            case KEY -> new ExchangePage(key, parts.key()::focus);
        };
    }

    private void focus() {
        // The content of a scroll pane is in no scene before the pane has its skin.
        root.applyCss();
        pages.computeIfAbsent(current(), this::page).focus().run();
    }

    /** Exports from the steps; from another tab it shows them first. */
    private void export() {
        if (shown.get() == ExchangeTab.EXPORT) {
            parts.eject().clear();
            parts.form().export(bar, this::onExported);
        } else {
            choose(ExchangeTab.EXPORT);
        }
    }

    private void exportToAll() {
        choose(ExchangeTab.EXPORT);
        parts.eject().clear();
        parts.form().model().exportToAll(bar, this::onExported);
    }

    private void onExported() {
        model.refresh();
        parts.form().model().exportedToAll().get().stream()
                .flatMap(one -> Stream.ofNullable(one.result()))
                .findFirst()
                .ifPresent(one -> parts.eject().look(one.file()));
        ExportResult exported = parts.form().model().exported().get();
        if (exported != null) {
            parts.eject().look(exported.file());
        }
    }

    private void showCover() {
        ExportResult exported = parts.form().model().exported().get();
        if (exported != null) {
            ui.go(new Destination.Paper(parts.papers().cover(exported)));
        }
    }

    private void showStationsPaper() {
        if (stations != null) {
            stations.showPaper();
        }
    }

    private void chooseFiles() {
        choose(ExchangeTab.IMPORT);
        imports.chooseFiles();
    }

    private void open() {
        if (shown.get() == ExchangeTab.HISTORY) {
            history.showReceipt();
        } else if (stations != null) {
            stations.goOn();
        }
    }

    private void refresh() {
        model.refresh();
        if (stations != null) {
            stations.refresh();
        }
    }

    /**
     * Content of a tab of the exchange.
     *
     * @param node what is shown
     * @param focus sets the focus where one begins
     */
    private record ExchangePage(Node node, Runnable focus) {}
}
