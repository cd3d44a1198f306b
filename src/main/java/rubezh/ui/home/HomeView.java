package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.SilenceTerms;
import rubezh.today.TodayFormat;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodaySection;
import rubezh.today.TodaySection.Kind;
import rubezh.today.TodaySummary;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.table.StationStatusTable;

/**
 * View of what waits: head, sections with their lines, and operations, backups and deadlines beside
 * them, or below them where the window is narrow.
 */
final class HomeView {
    /** Width from which there is room for two columns, in logical pixels. */
    private static final double TWO_COLUMNS = 1000;

    /** Stations of headquarters that are seen at once. */
    private static final int STATIONS = 12;

    /** Height of a row of a table, in logical pixels. */
    private static final double ROW = 26;

    /** Room for the bar below a table that is wider than the window. */
    private static final double SCROLL_BAR = 16;

    private final UiContext ui;
    private final LiveLabels labels;
    private final HomeViewModel model;
    private final SectionLines lines;
    private final HomeSide side;
    private final HomeHead head;
    private final BorderPane left = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "home");
    private final HomeRows rows = new HomeRows(root);
    private @Nullable StationStatusTable table;
    private boolean wide = true;

    HomeView(UiContext ui, LiveLabels labels, HomeViewModel model, HomeHead head) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.head = head;
        this.lines = new SectionLines(ui, labels);
        this.side = new HomeSide(ui, labels);
        Label waiting =
                styled(wrapping(ui.texts().label("today.waiting")), "home-waiting", "muted");
        waiting.visibleProperty().bind(model.waiting());
        waiting.managedProperty().bind(model.waiting());
        var faults = styled(new OutcomeBox(ui.texts(), model), "home-fault");
        left.setTop(new VBox(head.root(), faults, waiting));
        left.setCenter(rows.node());
        left.setMinSize(0, 0);
        root.setMinSize(0, 0);
        root.setCenter(left);
        connect();
    }

    private void connect() {
        model.summary().addListener((_, _, _) -> show());
        ui.texts().paint(root, _ -> show());
        root.sceneProperty().addListener((_, _, scene) -> model.setShown(scene != null));
        root.widthProperty().addListener((_, _, _) -> arrange());
        ui.display().zoom().addListener((_, _, _) -> arrange());
    }

    private void arrange() {
        boolean now = root.getWidth() >= ui.display().px(TWO_COLUMNS).get();
        if (now != wide) {
            wide = now;
            show();
        }
    }

    private void show() {
        TodaySummary summary = model.summary().get();
        if (summary == null) {
            return;
        }
        var words = new TodayFormat(labels.format(), ui.zone(), summary.at());
        head.show(summary, words);
        var nodes = new ArrayList<Node>();
        var found = new ArrayList<HomeRow>();
        if (summary.sections().isEmpty()) {
            nodes.add(styled(new Label(words.nothing()), "home-empty", "muted"));
        }
        for (TodaySection section : stationsFirst(summary)) {
            boolean table = summary.headquarters() && section.kind() == Kind.STATIONS;
            List<Node> one =
                    table
                            ? List.of(
                                    lines.heading(section, summary, words),
                                    stations(section, summary))
                            : lines.of(section, summary, words);
            nodes.addAll(one);
            rows(one).forEach(found::add);
        }
        HomeSide.Content beside = side.of(summary, words);
        found.addAll(beside.rows());
        root.setRight(wide ? beside.column() : null);
        if (!wide) {
            nodes.add(beside.column());
        }
        rows.show(nodes, found);
        focusFirst();
    }

    /** Returns the sections; at headquarters the stations stand in front of all work. */
    private static List<TodaySection> stationsFirst(TodaySummary summary) {
        return summary.sections().stream()
                .sorted(
                        Comparator.comparing(section ->
                                !summary.headquarters() || section.kind() != Kind.STATIONS))
                .toList();
    }

    /** Returns the table of the stations, as high as its rows, up to a number of them. */
    private Node stations(TodaySection section, TodaySummary summary) {
        StationStatusTable shown = table;
        if (shown == null) {
            shown = new StationStatusTable(ui, labels, true);
            shown.table().onOpen(() -> ui.go(ExchangeTab.STATIONS));
            table = shown;
        }
        SilenceTerms terms =
                section.items().getFirst() instanceof OtherStation first
                        ? first.terms()
                        : SilenceTerms.USUAL;
        shown.show(summary.stations(), summary.at(), terms);
        double rowsShown = 1 + Math.min(STATIONS, section.items().size());
        var node = new VBox(shown.table().node());
        VBox.setVgrow(shown.table().node(), Priority.ALWAYS);
        node.minHeightProperty().bind(ui.display().px(rowsShown * ROW + SCROLL_BAR));
        node.prefHeightProperty().bind(node.minHeightProperty());
        return node;
    }

    private static List<HomeRow> rows(List<Node> nodes) {
        return nodes.stream().filter(HomeRow.class::isInstance).map(HomeRow.class::cast).toList();
    }

    /** Takes the focus once there is something to focus, unless it is in use. */
    private void focusFirst() {
        if (root.getScene() != null && root.getScene().getFocusOwner() == root.getParent()) {
            rows.focus();
        }
    }

    ScreenView screen() {
        return new ScreenView(root, head.commands(), () -> rows.focus());
    }
}
