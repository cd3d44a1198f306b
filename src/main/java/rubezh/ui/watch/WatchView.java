package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rubezh.text.Fault;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.ListedWatchEntry.State;
import rubezh.watch.WatchScope;

/** View of the watch list: entries with search, the selected entry at the right. */
final class WatchView {
    private static final double SIDE_WIDTH = 300;
    private static final double SEARCH_WIDTH = 232;

    private final UiContext ui;
    private final UiText texts;
    private final WatchViewModel model;
    private final WatchScreens.Navigation found;
    private final WatchDialogs dialogs;
    private final WatchTable table;
    private final WatchDetails details;
    private final TextField search;
    private final Map<WatchFilter, Chip> filters = new EnumMap<>(WatchFilter.class);
    private final VBox messages = styled(new VBox(), "gap-8");
    private final SimpleBooleanProperty open = new SimpleBooleanProperty();
    private final SimpleBooleanProperty local = new SimpleBooleanProperty();
    private final SimpleBooleanProperty matching = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Commands commands;

    WatchView(
            UiContext ui, LiveLabels labels, WatchViewModel model, WatchScreens.Navigation found) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.found = found;
        this.dialogs = new WatchDialogs(ui, labels);
        this.table = new WatchTable(ui);
        this.details = new WatchDetails(ui, labels);
        this.search = texts.prompt(new TextField(), "admin.watch.search");
        this.commands = commands();
        layout();
        bind();
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("watch-add", () -> dialogs.add(model::add)),
                        Command.of("watch-change", () -> withChosen(this::change))
                                .enabledWhen(open),
                        Command.of("watch-share", () -> withChosen(this::share)).enabledWhen(local),
                        Command.of("watch-close", () -> withChosen(this::close)).enabledWhen(open),
                        Command.of("watch-found", () -> withChosen(this::showFound))
                                .enabledWhen(matching),
                        Command.of("watch-search", () -> search.requestFocus()),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    ScreenView screen() {
        return new ScreenView(root, commands, table.table().view()::requestFocus);
    }

    void close() {
        table.table().close();
    }

    private void layout() {
        texts.accessibleName(search, "admin.watch.search");
        search.textProperty().bindBidirectional(model.search());
        search.prefWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        var bar = styled(new FlowPane(), "flow-8");
        commands.find("watch-add")
                .ifPresent(add -> bar.getChildren().add(Buttons.primary(texts, add)));
        bar.getChildren().add(search);
        for (WatchFilter filter : WatchFilter.values()) {
            Chip chip = new Chip().pill().onAction(() -> model.filter().set(filter));
            filters.put(filter, chip);
            bar.getChildren().add(chip);
        }
        var top = styled(new VBox(bar, messages), "exchange-head", "gap-8");
        root.setCenter(new BorderPane(table.table().node(), top, null, null, null));
        root.setRight(ui.display().keepWidth(scrolling(side()), SIDE_WIDTH));
    }

    private VBox side() {
        var side = styled(new VBox(details.node()), "side-panel", "exchange-card", "gap-8");
        var actions = styled(new FlowPane(), "flow-8");
        for (String id : List.of("watch-found", "watch-change", "watch-close", "watch-share")) {
            commands.find(id).ifPresent(c -> actions.getChildren().add(Buttons.of(texts, c)));
        }
        side.getChildren()
                .addAll(actions, details.history(), InfoBox.info(texts, "admin.watch.rule"));
        return side;
    }

    private void bind() {
        model.state().addListener((_, _, _) -> showEntries());
        model.search().addListener((_, _, _) -> showEntries());
        model.filter().addListener((_, _, _) -> showEntries());
        model.fault().addListener(_ -> texts.repaint(messages));
        table.table().selected().addListener((_, _, _) -> texts.repaint(details.node()));
        texts.paint(details.node(), _ -> paintSelected());
        texts.paint(messages, _ -> paintMessages());
        texts.paint(root, _ -> paintFilters());
    }

    private void showEntries() {
        table.show(model.visible(), model.state().get().today());
        paintFilters();
        texts.repaint(messages);
    }

    private void paintFilters() {
        filters.forEach((filter, chip) -> {
            chip.label().setText(texts.text(filter.key(), model.count(filter)));
            chip.selected(model.filter().get() == filter);
        });
    }

    private void paintSelected() {
        ListedWatchEntry entry = table.table().selected().get();
        var today = model.state().get().today();
        open.set(entry != null && entry.state(today) != State.CLOSED);
        local.set(open.get() && entry != null && entry.scope() == WatchScope.STATION);
        matching.set(entry != null && entry.found() > 0);
        details.show(entry, today);
        if (entry != null) {
            model.readHistory(
                    entry.id(),
                    versions -> {
                        if (entry.equals(table.table().selected().get())) {
                            details.showHistory(versions);
                        }
                    });
        }
    }

    private void paintMessages() {
        messages.getChildren().clear();
        Fault fault = model.fault().get();
        var done = model.state().get().done();
        if (fault != null) {
            messages.getChildren().add(new FaultBox(texts, fault));
        } else if (done != null) {
            messages.getChildren().add(InfoBox.info(texts, done.key(), done.arguments().toArray()));
        }
        setShown(messages, !messages.getChildren().isEmpty());
    }

    private void withChosen(Consumer<ListedWatchEntry> action) {
        ListedWatchEntry entry = table.table().selected().get();
        if (entry != null) {
            action.accept(entry);
        }
    }

    private void change(ListedWatchEntry entry) {
        dialogs.change(
                entry,
                (changed, _, done, refused) -> model.change(entry.id(), changed, done, refused));
    }

    private void share(ListedWatchEntry entry) {
        dialogs.share(entry, () -> model.share(entry));
    }

    private void close(ListedWatchEntry entry) {
        dialogs.close(entry, (reason, done, refused) -> model.close(entry, reason, done, refused));
    }

    private void showFound(ListedWatchEntry entry) {
        model.find(entry.id(), records -> found.show(entry.text(), records));
    }
}
