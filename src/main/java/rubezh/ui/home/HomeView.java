package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import rubezh.today.TodayFormat;
import rubezh.today.TodaySection;
import rubezh.today.TodaySummary;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;

/**
 * View of what waits: head, sections with their lines, and operations, backups and deadlines beside
 * them, or below them where the window is narrow.
 */
final class HomeView {
    /** Width from which there is room for two columns, in logical pixels. */
    private static final double TWO_COLUMNS = 1000;

    private final UiContext ui;
    private final LiveLabels labels;
    private final HomeViewModel model;
    private final SectionLines lines;
    private final HomeSide side;
    private final HomeHead head;
    private final BorderPane left = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "home");
    private final HomeRows rows = new HomeRows(root);
    private boolean wide = true;

    HomeView(UiContext ui, LiveLabels labels, HomeViewModel model, HomeHead head) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.head = head;
        this.lines = new SectionLines(ui, labels);
        this.side = new HomeSide(ui);
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
        for (TodaySection section : workFirst(summary.sections())) {
            List<Node> one = lines.of(section, summary, words);
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

    /** Returns the sections with work in front of those of which only a sentence is left. */
    private static List<TodaySection> workFirst(List<TodaySection> sections) {
        return sections.stream()
                .sorted(Comparator.comparing(section -> section.total() == 0))
                .toList();
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
