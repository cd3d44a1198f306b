package rubezh.ui.hub;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import rubezh.hub.HubLink;
import rubezh.hub.HubService.HubComputer;
import rubezh.text.Messages;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.work.JobProgressBar;

/** View of the hub: connecting, or the connection and the computers whose records are there. */
final class HubView {
    private final UiContext ui;
    private final UiText texts;
    private final HubViewModel model;
    private final HubMonitor monitor;
    private final JobProgressBar bar;
    private final HubFactsPane facts;
    private final PagedTable<HubComputer> computers;
    private final OutcomeBox outcome;
    private final Commands commands;
    private final ConnectForm form;
    private final SimpleBooleanProperty connectable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty connected = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Label title;
    private Subscription listener = Subscription.EMPTY;

    HubView(UiContext ui, HubViewModel model, HubMonitor monitor) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.monitor = monitor;
        this.bar = new JobProgressBar(texts);
        this.facts = new HubFactsPane(ui);
        this.computers = new PagedTable<>(ui, "admin.hub.title", HubComputer::replica, columns());
        this.outcome = new OutcomeBox(texts, model);
        this.title = styled(texts.label("admin.hub.title"), "semibold", "fs-18");
        this.commands =
                Commands.of(
                        Command.of("hub-connect", () -> model.connect(bar))
                                .enabledWhen(connectable),
                        Command.of("refresh", () -> model.load(bar)).enabledWhen(connected),
                        Command.of("hub-send", () -> model.send(bar)).enabledWhen(connected),
                        Command.of("hub-disconnect", this::askToDisconnect).enabledWhen(connected));
        this.form = new ConnectForm(ui, model, commands.get("hub-connect"));
        computers.empty(texts.label("hub.computers.none"));
        model.state().addListener((_, _, _) -> show());
        model.busy().addListener((_, _, _) -> enable());
        listener = monitor.state().subscribe((_, _) -> showFacts());
        model.load(bar);
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focus);
    }

    void close() {
        listener.unsubscribe();
        computers.close();
    }

    private void focus() {
        if (connectable.get()) {
            form.focus();
        } else {
            computers.view().requestFocus();
        }
    }

    private void enable() {
        HubViewModel.State state = model.state().get();
        boolean free = state.read() && !model.busy().get();
        connectable.set(free && state.link() == null);
        connected.set(free && state.link() != null);
    }

    private void show() {
        HubViewModel.State state = model.state().get();
        enable();
        if (state.link() == null) {
            showForm();
            return;
        }
        showFacts();
        var status = state.status();
        if (status != null) {
            computers.show(PageSource.of(status.status().computers()));
        }
        if (root.getCenter() != computers.node()) {
            root.setTop(styled(new VBox(title, buttons(), bar, outcome, facts), "hub-head"));
            root.setCenter(computers.node());
        }
    }

    private void showForm() {
        if (root.getTop() != null || root.getCenter() == null) {
            Node asked = form.node(outcome);
            root.setTop(null);
            root.setCenter(
                    scrolling(styled(new VBox(title, bar, asked), "exchange-body", "hub-form")));
            form.focus();
        }
    }

    private void showFacts() {
        facts.show(model.state().get(), monitor.state().get());
    }

    private Node buttons() {
        var buttons = styled(new FlowPane(), "flow-8");
        Command test = commands.get("refresh");
        Button ask = Buttons.action(texts, "hub.test", test.hint(), test::run);
        ask.disableProperty().bind(connected.not());
        buttons.getChildren().add(Buttons.withIcon(ask, Feather.REFRESH_CW));
        for (String id : List.of("hub-send", "hub-disconnect")) {
            buttons.getChildren().add(Buttons.of(texts, commands.get(id)));
        }
        return buttons;
    }

    private void askToDisconnect() {
        HubLink link = model.state().get().link();
        HubLink last = monitor.state().get().link();
        if (link != null) {
            long waiting = last == null ? link.waiting() : last.waiting();
            new OverlayDialog(ui, "hub.disconnect.title", link.address().database())
                    .message("hub.disconnect.there")
                    .message(waiting == 0 ? "hub.disconnect.all" : "hub.disconnect.left", waiting)
                    .danger("hub.disconnect.do", () -> model.disconnect(bar))
                    .cancel()
                    .show();
        }
    }

    private static List<Column<HubComputer>> columns() {
        return Stream.of(
                        column("station", ColumnWidth.of(220).min(110).growing(), HubView::station),
                        column(
                                "computer",
                                ColumnWidth.of(120).min(90),
                                (one, _) -> one.replica().toString().substring(0, 8)),
                        column(
                                        "revisions",
                                        ColumnWidth.of(120).min(90),
                                        (one, m) -> m.text("hub.column.number", one.revisions()))
                                .atRight(),
                        column("missing", ColumnWidth.of(200).min(120), HubView::missing))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<HubComputer> column(
            String id, ColumnWidth width, BiFunction<HubComputer, Messages, String> text) {
        return Column.text(id, "hub.column." + id, width.ru(), text).sized(width);
    }

    /** Returns the code of the station; of a computer whose key is not known here there is none. */
    private static String station(HubComputer one, Messages m) {
        return one.station().equals(one.replica().toString())
                ? m.text("hub.column.station.unknown")
                : one.station();
    }

    private static String missing(HubComputer one, Messages m) {
        return one.missing() == 0
                ? m.text("hub.column.missing.none")
                : m.text("hub.column.missing.some", one.missing());
    }
}
