package rubezh.ui.exchange.station;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.exchange.station.StationsViewModel.Shown;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.table.StationStatusTable;

/**
 * View of which stations are behind: how many, the table, and what to do about the selected one.
 */
public final class StationsView {
    /** Height from which there are counts above the table, in pixels at 100 %. */
    private static final double HIGH = 260;

    private final UiContext ui;
    private final UiText texts;
    private final StationsViewModel model;
    private final ExchangePaperFactory papers;
    private final Consumer<String> exportTo;
    private final StationStatusTable table;
    private final FlowPane counts = styled(new FlowPane(), "station-counts");
    private final VBox advice = styled(new VBox(), "station-advice");
    private final SimpleBooleanProperty leads = new SimpleBooleanProperty();
    private final BorderPane root = styled(new BorderPane(), "stations-view");

    /**
     * @param exportTo shows the export of a bundle to a station
     */
    public StationsView(
            UiContext ui,
            LiveLabels labels,
            StationsViewModel model,
            ExchangePaperFactory papers,
            Consumer<String> exportTo) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.papers = papers;
        this.exportTo = exportTo;
        this.table = new StationStatusTable(ui, labels);
        layout();
        bind();
        refresh();
    }

    public Node node() {
        return root;
    }

    public void focus() {
        table.table().view().requestFocus();
    }

    /** Shows the stations as a paper. */
    public void showPaper() {
        ui.go(new Destination.Paper(papers.stations()));
    }

    /** Reads the stations again. */
    public void refresh() {
        model.load();
    }

    public void close() {
        table.table().close();
    }

    private void layout() {
        Button refresh = Buttons.action(texts, "command.refresh", "F5", this::refresh);
        String key = ui.allows(Permission.READ_REPORTS) ? "Ctrl+P" : "";
        Button print = Buttons.action(texts, "command.print", key, this::showPaper);
        counts.setMinWidth(0);
        HBox.setHgrow(counts, Priority.ALWAYS);
        var line =
                new HBox(
                        counts,
                        keepWidth(Buttons.withIcon(refresh, Feather.REFRESH_CW)),
                        keepWidth(Buttons.withIcon(print, Feather.PRINTER)));
        root.setTop(styled(line, "stations-head"));
        root.heightProperty().addListener((_, _, _) -> setShown(line, isHigh()));
        root.setCenter(table.table().node());
        root.setBottom(advice);
    }

    /** Returns whether there is room for the counts; the buttons beside them have keys. */
    private boolean isHigh() {
        return root.getHeight() >= HIGH * ui.display().zoom().get();
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
            table.show(shown.stations(), shown.at(), shown.terms());
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
        advice.getChildren().setAll(nodes);
    }

    private List<Node> counts(Shown shown) {
        var nodes = new ArrayList<Node>();
        nodes.add(
                styled(new Label(texts.text("stations.count", shown.stations().size())), "muted"));
        add(nodes, shown.forked(), "stations.count.forked", Feather.X_CIRCLE, "stop-text");
        addSilent(nodes, shown);
        add(nodes, shown.missing(), "stations.count.lacking", Feather.ALERT_TRIANGLE, "warn-text");
        add(nodes, shown.daysOpen(), "stations.count.days", Feather.CALENDAR, "warn-text");
        add(nodes, shown.tonight(), "stations.count.tonight", Feather.DOWNLOAD, "accent-text");
        return nodes;
    }

    private void addSilent(List<Node> nodes, Shown shown) {
        long overdue = shown.silent(Urgency.OVERDUE);
        if (overdue > 0) {
            long hours = shown.terms().overdue().toHours();
            String text = texts.text("stations.count.overdue", overdue, hours);
            nodes.add(count(text, Feather.ALERT_OCTAGON, "stop-text"));
        }
        long late = shown.silent(Urgency.LATE);
        if (late > 0) {
            long hours = shown.terms().late().toHours();
            String text = texts.text("stations.count.late", late, hours);
            nodes.add(count(text, Feather.CLOCK, "warn-text"));
        }
    }

    private void add(List<Node> nodes, long count, String key, Feather icon, String style) {
        if (count > 0) {
            nodes.add(count(texts.text(key, count), icon, style));
        }
    }

    private static Node count(String text, Feather icon, String style) {
        Label label = styled(new Label(text), style);
        label.setGraphic(Icons.of(icon, 14, style));
        return label;
    }

    private List<Node> advice(StationStatus status, Shown shown) {
        var nodes = new ArrayList<Node>();
        var words = table.words();
        nodes.add(styled(new Label(words.cell("station", status)), "semibold"));
        boolean late = shown.urgency(status) != Urgency.NORMAL;
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

    /** Goes on with the selected station: to the export, or to the verification. */
    public void goOn() {
        StationStatus status = table.table().selected().get();
        if (status == null || !leads.get()) {
            return;
        }
        if (isVerified(status)) {
            ui.go(new Destination.Verification());
        } else {
            exportTo.accept(status.station());
        }
    }
}
