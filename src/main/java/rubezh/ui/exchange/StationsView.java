package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.today.Urgency;
import rubezh.ui.exchange.StationsViewModel.Shown;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * View of which stations are behind: how many, the table, and what to do about the selected one.
 */
final class StationsView {
    private final UiContext ui;
    private final UiText texts;
    private final StationsViewModel model;
    private final Ways ways;
    private final StationStatusTable table;
    private final FlowPane counts = styled(new FlowPane(), "station-counts");
    private final VBox advice = styled(new VBox(), "station-advice");
    private final SimpleBooleanProperty leads = new SimpleBooleanProperty();
    private final BorderPane root = styled(new BorderPane(), "stations-view");
    private final Commands commands;

    /**
     * Ways out of the screen.
     *
     * @param exportTo shows the export of a bundle to a station
     * @param verify verifies the register and lists what was found
     * @param showPaper shows the stations as a paper
     */
    record Ways(Consumer<String> exportTo, Runnable verify, Runnable showPaper) {}

    StationsView(UiContext ui, LiveLabels labels, StationsViewModel model, Ways ways) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.ways = ways;
        this.table = new StationStatusTable(ui, labels);
        this.commands =
                Commands.of(
                                Command.of("station-next-step", this::goOn).enabledWhen(leads),
                                Command.of("refresh", model::load),
                                Command.of("print", ways.showPaper()))
                        .permittedTo(ui.officer());
        layout();
        bind();
        model.load();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, table.table().view()::requestFocus);
    }

    void close() {
        table.table().close();
    }

    private void layout() {
        Button print =
                commands.find("print")
                        .map(command -> Buttons.of(texts, command))
                        .orElseGet(() -> Buttons.action(texts, "command.print", ways.showPaper()));
        var title = styled(texts.label("stations.title"), "semibold", "fs-15");
        var line = new HBox(title, new Spacer(), Buttons.of(texts, commands.get("refresh")), print);
        root.setTop(styled(new VBox(styled(line, "home-heading-box"), counts), "stations-head"));
        root.setCenter(table.table().node());
        root.setBottom(advice);
    }

    private void bind() {
        table.table().defaultOrder("silent").onSort(model::sort).onOpen(this::goOn);
        model.shown().addListener((_, _, shown) -> show(shown));
        model.fault().addListener(_ -> texts.repaint(root));
        table.table().selected().addListener(_ -> texts.repaint(root));
        texts.paint(root, _ -> paint());
    }

    private void show(@Nullable Shown shown) {
        if (shown != null) {
            table.show(shown);
            texts.repaint(root);
        }
    }

    private void paint() {
        Shown shown = model.shown().get();
        counts.getChildren().setAll(shown == null ? List.of() : counts(shown));
        StationStatus selected = table.table().selected().get();
        leads.set(selected != null && (isVerified(selected) || ui.allows(Permission.EXPORT)));
        var nodes = new ArrayList<Node>();
        Fault fault = model.fault().get();
        if (fault != null) {
            nodes.add(new FaultBox(texts, fault));
        }
        if (shown != null && selected != null) {
            nodes.addAll(advice(selected, shown));
        }
        if (selected == null || selected.lacking() == 0) {
            nodes.add(styled(wrapping(texts.label("stations.nil")), "muted"));
        }
        advice.getChildren().setAll(nodes);
    }

    private List<Node> counts(Shown shown) {
        var nodes = new ArrayList<Node>();
        nodes.add(
                styled(new Label(texts.text("stations.count", shown.stations().size())), "muted"));
        add(nodes, shown.forked(), "stations.count.forked", Feather.X_CIRCLE, "stop-text");
        add(
                nodes,
                shown.silent(Urgency.OVERDUE),
                "stations.count.overdue",
                Feather.ALERT_OCTAGON,
                "stop-text");
        add(nodes, shown.silent(Urgency.LATE), "stations.count.late", Feather.CLOCK, "warn-text");
        add(nodes, shown.lacking(), "stations.count.lacking", Feather.ALERT_TRIANGLE, "warn-text");
        return nodes;
    }

    private void add(List<Node> nodes, long count, String key, Feather icon, String style) {
        if (count > 0) {
            var label = styled(new Label(texts.text(key, count)), style);
            label.setGraphic(Icons.of(icon, 14, style));
            nodes.add(label);
        }
    }

    private List<Node> advice(StationStatus status, Shown shown) {
        var nodes = new ArrayList<Node>();
        var words = table.words();
        nodes.add(styled(new Label(words.cell("station", status)), "semibold"));
        boolean late = Urgency.of(status, shown.at()) != Urgency.NORMAL;
        words.advice(status, late).forEach(text -> nodes.add(wrapping(new Label(text))));
        if (leads.get()) {
            String key = isVerified(status) ? "stations.next.verify" : "stations.next.export";
            nodes.add(Buttons.action(texts, key, "Enter", this::goOn, status.station()));
        }
        return nodes;
    }

    private boolean isVerified(StationStatus status) {
        return status.agreement() == StationAgreement.FORKED && ui.allows(Permission.VERIFY);
    }

    private void goOn() {
        StationStatus status = table.table().selected().get();
        if (status == null || !leads.get()) {
            return;
        }
        if (isVerified(status)) {
            ways.verify().run();
        } else {
            ways.exportTo().accept(status.station());
        }
    }
}
