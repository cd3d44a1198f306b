package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.ScrollPosition;

/** Record in three columns: heads, sections with their rows, and the bar below. */
final class ConflictRecordPane {
    /** Width in logical pixels from which the field stands beside its values. */
    private static final double WIDE_FROM = 1000;

    /** Rows shown; a record imported whole may have thousands, which a rule decides at once. */
    private static final int SHOWN = 200;

    private final UiContext ui;
    private final ConflictViewModel model;
    private final boolean permitted;
    private final ConflictTitle title;
    private final ConflictHead head;
    private final ConflictBar bar;
    private final VBox content = styled(new VBox(), "conflict-rows");
    private final ScrollPane scroll = scrolling(content);
    private final VBox top = new VBox();
    private final BorderPane root = new BorderPane();
    private final Map<String, ConflictRowView> rows = new LinkedHashMap<>();
    private final List<ConflictGroupView> groups = new ArrayList<>();
    private boolean narrow;
    private boolean wantsFocus;

    ConflictRecordPane(UiContext ui, ConflictViewModel model, Commands commands) {
        this.ui = ui;
        this.model = model;
        this.permitted = commands.find("conflict-save").isPresent();
        this.title = new ConflictTitle(ui, model, commands);
        this.head = new ConflictHead(ui, model.decisions());
        this.bar = new ConflictBar(ui, model.decisions(), commands.find("conflict-save"));
        content.setFocusTraversable(true);
        content.sceneProperty().addListener((_, _, _) -> takeFocus());
        commands.listenBefore(content);
        root.setTop(top);
        root.setCenter(scroll);
        if (permitted) {
            root.setBottom(bar.root());
        }
        root.setMinSize(0, 0);
        root.widthProperty().addListener((_, _, _) -> fit());
        ui.display().zoom().addListener((_, _, _) -> fit());
        bind(model.decisions());
    }

    private void bind(ConflictDecisionModel decisions) {
        decisions.document().addListener((_, _, shown) -> show(shown));
        decisions.current().addListener((_, _, row) -> highlight(row));
        decisions.choices().addListener((MapChangeListener<Object, Object>) _ -> paint());
        decisions.reason().addListener((_, _, _) -> bar.paint());
        model.entries().addListener((_, _, _) -> title.paint());
    }

    private void fit() {
        boolean now = root.getWidth() / ui.display().zoom().get() < WIDE_FROM;
        if (now != narrow) {
            narrow = now;
            show(model.decisions().document().get());
        }
    }

    private void clear() {
        rows.clear();
        groups.clear();
        content.getChildren().clear();
        top.getChildren().clear();
    }

    private void show(@Nullable ConflictDocument document) {
        clear();
        if (document == null) {
            return;
        }
        var columns = new ConflictGrid(ui, narrow);
        title.paint();
        top.getChildren().add(title.node());
        addHeads(head.of(document, columns));
        document.groups().forEach(group -> add(group, columns));
        if (document.rows().size() > SHOWN) {
            String more = ui.texts().text("conflict.more", document.rows().size() - SHOWN);
            content.getChildren().add(styled(new Label(more), "muted", "conflict-group"));
        }
        paint();
        highlight(model.decisions().current().get());
    }

    private void addHeads(Region heads) {
        if (narrow) {
            content.getChildren().add(heads); // small windows have no height to spare
        } else {
            ConflictHead.keepWithin(heads, scroll);
            top.getChildren().add(heads);
        }
    }

    private void add(ConflictGroup group, ConflictGrid columns) {
        var views = new ArrayList<ConflictRowView>();
        for (ConflictRow row : group.rows()) {
            if (rows.size() < SHOWN) {
                var view =
                        new ConflictRowView(ui.texts(), model.decisions(), row, columns, permitted);
                rows.put(row.pointer(), view);
                views.add(view);
            }
        }
        var view = new ConflictGroupView(ui, group, views);
        groups.add(view);
        content.getChildren().add(view.node());
    }

    private void paint() {
        rows.values().forEach(ConflictRowView::paint);
        head.paint();
        bar.paint();
        describe();
    }

    private void highlight(@Nullable ConflictRow current) {
        rows.forEach((pointer, view) ->
                view.setCurrent(current != null && pointer.equals(current.pointer())));
        ConflictRowView view = current == null ? null : rows.get(current.pointer());
        if (view != null) {
            ScrollPosition.reveal(scroll, content, view.node());
        }
        bar.paint();
        describe();
    }

    private void describe() {
        ConflictRow current = model.decisions().current().get();
        ConflictRowView view = current == null ? null : rows.get(current.pointer());
        content.setAccessibleText(view == null ? "" : view.accessible());
    }

    Node root() {
        return root;
    }

    /** Focuses the rows; a scroll pane takes its content in only when it is shown. */
    void focus() {
        if (content.getScene() != null) {
            content.requestFocus();
        } else {
            wantsFocus = true;
        }
    }

    private void takeFocus() {
        if (wantsFocus) {
            wantsFocus = false;
            content.requestFocus();
        }
    }

    /** Focuses the reason when all is decided and only it is missing. */
    void focusReason() {
        bar.focusReason();
    }

    /** Shows what all sides say alike, or hides it. */
    void toggleAgreed() {
        boolean shown = groups.stream().anyMatch(group -> group.open().get());
        groups.forEach(group -> group.open().set(!shown));
    }
}
