package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.ScrollPosition;
import rubezh.ui.seizure.conflict.ConflictDocument.SideHead;
import rubezh.ui.seizure.conflict.ConflictGroup.AgreedLine;

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

    /** Section of the screen: heading, rows, and on demand what all sides say alike. */
    private static final class ConflictGroupView {
        private final VBox root = new VBox();
        private final BooleanProperty open = new SimpleBooleanProperty(false);

        /**
         * @param rows views of the rows of the group
         */
        ConflictGroupView(UiContext ui, ConflictGroup group, List<ConflictRowView> rows) {
            var agreed = new VBox();
            open.addListener((_, _, now) -> {
                if (now && agreed.getChildren().isEmpty()) {
                    group.agreed().forEach(line -> agreed.getChildren().add(line(ui, line)));
                }
                setShown(agreed, now);
            });
            setShown(agreed, false);
            root.getChildren().add(head(ui, group));
            rows.forEach(row -> root.getChildren().add(row.node()));
            root.getChildren().add(agreed);
        }

        private Node head(UiContext ui, ConflictGroup group) {
            var down = Icons.of(Feather.CHEVRON_DOWN, 14, "muted");
            var right = Icons.of(Feather.CHEVRON_RIGHT, 14, "muted");
            boolean contested = !group.rows().isEmpty();
            down.visibleProperty().bind(open.or(Bindings.createBooleanBinding(() -> contested)));
            down.managedProperty().bind(down.visibleProperty());
            right.visibleProperty().bind(down.visibleProperty().not());
            right.managedProperty().bind(right.visibleProperty());
            int count = group.agreed().size();
            String key = contested ? "conflict.group.also" : "conflict.group.agreed";
            String detail = count == 0 ? "" : "— " + ui.texts().text(key, count);
            var head =
                    styled(
                            new HBox(
                                    down,
                                    right,
                                    styled(new Label(group.title()), "semibold"),
                                    styled(new Label(detail), "muted")),
                            "conflict-group");
            head.setOnMouseClicked(_ -> open.set(!open.get()));
            return head;
        }

        private static Node line(UiContext ui, AgreedLine line) {
            Label label = wrapping(styled(new Label(line.label()), "muted"));
            ui.display().keepWidth(label, 168);
            return styled(new HBox(label, wrapping(new Label(line.value()))), "conflict-agreed");
        }

        Region node() {
            return root;
        }

        BooleanProperty open() {
            return open;
        }
    }

    /** Line above the columns: the record, its place in the queue, and the ways on. */
    private static final class ConflictTitle {
        private final UiContext ui;
        private final ConflictViewModel model;
        private final Label number = keepWidth(styled(new Label(), "mono-15"));
        private final Label subject = styled(new Label(), "muted");
        private final Label place = keepWidth(styled(new Label(), "muted"));
        private final OverflowRow row;

        ConflictTitle(UiContext ui, ConflictViewModel model, Commands commands) {
            this.ui = ui;
            this.model = model;
            subject.setMinWidth(40);
            HBox.setHgrow(subject, Priority.SOMETIMES);
            row =
                    new OverflowRow(
                            Buttons.icon(ui.texts(), commands.get("conflict-queue")),
                            Icons.of(Feather.GIT_MERGE, 18, "conflict-text"),
                            OverflowRow.rank(
                                    styled(ui.texts().label("conflict.one"), "semibold", "fs-15"),
                                    5),
                            number,
                            OverflowRow.rank(subject, 4),
                            new Spacer(),
                            OverflowRow.rank(place, 3));
            commands.present("conflict-record", "conflict-previous", "conflict-next")
                    .forEach(this::addButton);
            if (commands.find("conflict-newer").isPresent()) {
                row.getChildren().add(keepWidth(rules()));
            }
            row.addMenu(ui);
            styled(row, "conflict-title", "line-bottom");
        }

        private void addButton(Command command) {
            int rank = command.id().equals("conflict-next") ? 0 : 6;
            row.getChildren()
                    .add(OverflowRow.rank(keepWidth(Buttons.of(ui.texts(), command)), rank));
        }

        private MenuButton rules() {
            MenuButton menu =
                    ui.texts().bind(styled(new MenuButton(), "choice-menu"), "conflict.rules");
            for (ConflictRule rule : List.of(ConflictRule.values())) {
                var item = new MenuItem();
                ui.texts().paint(menu, _ -> item.setText(ui.texts().text(rule.key())));
                item.setOnAction(_ -> model.decisions().takeRest(rule));
                menu.getItems().add(item);
            }
            return menu;
        }

        Node node() {
            return row;
        }

        /** Shows which record it is. */
        void paint() {
            ConflictDocument shown = model.decisions().document().get();
            if (shown != null) {
                number.setText(shown.number());
                subject.setText(shown.subject());
                int position = model.position();
                place.setText(
                        position < 0
                                ? ""
                                : ui.texts()
                                        .text(
                                                "conflict.place",
                                                position + 1,
                                                model.entries().get().size()));
            }
        }
    }

    /** Heads of the columns: who wrote each side when, and how much is decided. */
    private static final class ConflictHead {
        private final UiContext ui;
        private final ConflictDecisionModel model;
        private final Label settled = styled(new Label(), "muted", "fs-12");

        ConflictHead(UiContext ui, ConflictDecisionModel model) {
            this.ui = ui;
            this.model = model;
        }

        Region of(ConflictDocument document, ConflictGrid columns) {
            Label common = wrapping(styled(new Label(document.common()), "muted", "fs-11"));
            int rows = document.rows().size();
            Label count =
                    wrapping(styled(new Label(text("conflict.rows", rows)), "muted", "fs-11"));
            var what = styled(new VBox(common, count), "conflict-what");
            boolean own = document.left().own();
            Node left =
                    side(
                            text(own ? "conflict.ours" : "conflict.left"),
                            "←",
                            List.of(document.left()));
            Node right =
                    side(text(own ? "conflict.theirs" : "conflict.right"), "→", document.right());
            Label stay = wrapping(styled(new Label(text("conflict.both.stay")), "muted", "fs-11"));
            var result =
                    styled(
                            new VBox(
                                    styled(new Label(text("conflict.result")), "semibold"),
                                    settled,
                                    stay),
                            "conflict-side",
                            "line-left");
            paint();
            return styled(columns.row(what, left, right, result), "conflict-head");
        }

        private static Node side(String title, String key, List<SideHead> heads) {
            var first =
                    styled(
                            new HBox(
                                    styled(new Label(title), "semibold"),
                                    keepWidth(styled(new Label(key), "muted"))),
                            "gap-8");
            String who = heads.stream().map(SideHead::who).collect(Collectors.joining("\n"));
            var box =
                    styled(new VBox(first, wrapping(new Label(who))), "conflict-side", "line-left");
            if (heads.size() == 1) {
                box.getChildren()
                        .add(
                                wrapping(
                                        styled(
                                                new Label(heads.getFirst().when()),
                                                "muted",
                                                "fs-12")));
            }
            return box;
        }

        /** Keeps the heads above their columns, whether a scroll bar is beside these or not. */
        static void keepWithin(Region heads, ScrollPane scroll) {
            heads.paddingProperty()
                    .bind(
                            scroll.viewportBoundsProperty()
                                    .map(view -> Math.max(0, scroll.getWidth() - view.getWidth()))
                                    .map(beside -> new Insets(0, beside, 0, 0)));
        }

        /** Shows how much is decided. */
        void paint() {
            int all = model.rows().size();
            settled.setText(text("conflict.settled", all - model.open().size(), all));
        }

        private String text(String key, Object... arguments) {
            return ui.texts().text(key, arguments);
        }
    }
}
