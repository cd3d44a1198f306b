package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Unit;
import rubezh.table.extract.ExtractLayout;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.table.extract.LayoutColumn;
import rubezh.text.Messages;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker.DelayedAction;

/** View of a layout: its columns at the left, the chosen one and what would leave beside them. */
final class LayoutView {
    private static final Duration PAUSE = Duration.millis(400);
    private static final double LIST_WIDTH = 320;

    /** Width from which the preview stands beside the columns, in logical pixels. */
    private static final double WIDE = 860;

    private final UiContext ui;
    private final UiText texts;
    private final LayoutViewModel model;
    private final Consumer<KnownLayout> onUse;
    private final DelayedAction pause;
    private final ListView<LayoutColumn> columns = new ListView<>();
    private final TextField name = new TextField();
    private final VBox left = styled(new VBox(), "template-side");
    private final VBox right = styled(new VBox(), "template-side");
    private final BorderPane root = new BorderPane();
    private final FieldChoice choice;
    private boolean filling;

    /** Layout as it was saved last; null before. */
    private @Nullable KnownLayout saved;

    /**
     * @param onUse makes an extract in the columns of a layout that was saved
     */
    LayoutView(
            UiContext ui, LayoutViewModel model, FieldChoice choice, Consumer<KnownLayout> onUse) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.choice = choice;
        this.onUse = onUse;
        this.pause = ui.worker().debounce(PAUSE, model::count);
        columns.setCellFactory(_ -> new ColumnCell());
        columns.fixedCellSizeProperty().bind(ui.display().px(28));
        texts.accessibleName(columns, "layout.columns");
        columns.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        columns.getSelectionModel()
                .selectedIndexProperty()
                .addListener((_, _, at) -> {
                    if (!filling) {
                        model.select(at.intValue());
                    }
                });
        model.draft().addListener((_, _, _) -> onDraft());
        model.selected().addListener((_, _, _) -> select());
        texts.paint(
                root,
                _ -> {
                    columns.refresh();
                    pause.schedule();
                });
        layout();
        onDraft();
        select();
    }

    ScreenView screen() {
        return new ScreenView(root, Commands.of(), columns::requestFocus);
    }

    private void onDraft() {
        filling = true;
        columns.getItems().setAll(model.draft().get().listed());
        filling = false;
        select();
        pause.schedule();
    }

    private void select() {
        int at = model.selected().get();
        if (columns.getSelectionModel().getSelectedIndex() != at) {
            filling = true;
            columns.getSelectionModel().clearAndSelect(at);
            columns.scrollTo(Math.max(0, at - 2));
            filling = false;
        }
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE) {
            e.consume();
            model.remove();
        } else if (e.getCode() == KeyCode.INSERT) {
            e.consume();
            add();
        } else if (e.isControlDown() && e.getCode() == KeyCode.UP) {
            e.consume();
            model.move(-1);
        } else if (e.isControlDown() && e.getCode() == KeyCode.DOWN) {
            e.consume();
            model.move(1);
        }
    }

    private void add() {
        choice.ask(model::add);
    }

    private void layout() {
        Label title = wrapping(styled(texts.label("layout.screen"), "semibold", "fs-18"));
        Label about = wrapping(styled(texts.label("layout.about"), "muted"));
        name.setText(model.draft().get().name());
        texts.accessibleName(name, "layout.name");
        name.textProperty().addListener((_, _, text) -> model.rename(text));
        Label nameLabel = styled(texts.label("layout.name"), "muted", "fs-12");
        nameLabel.setLabelFor(name);
        var acts = styled(new FlowPane(), "flow-8");
        acts.getChildren()
                .addAll(
                        Buttons.action(texts, "layout.add", this::add),
                        Buttons.action(texts, "layout.up", () -> model.move(-1)),
                        Buttons.action(texts, "layout.down", () -> model.move(1)),
                        Buttons.action(texts, "layout.remove", model::remove));
        columns.prefHeightProperty().bind(ui.display().px(220));
        columns.minHeightProperty().bind(ui.display().px(90));
        VBox.setVgrow(columns, Priority.ALWAYS);
        left.getChildren()
                .addAll(title, new VBox(nameLabel, name), options(), columns, acts, foot());
        right.getChildren()
                .addAll(
                        new OutcomeBox(texts, model),
                        about,
                        new LayoutColumnForm(texts, model).node(),
                        new LayoutPreview(ui, model).node());
        arrange();
    }

    private Node options() {
        var boxes = styled(new FlowPane(), "flow-8");
        ExtractLayout now = model.draft().get();
        boxes.getChildren()
                .addAll(
                        box("layout.by-line", now.byLine(), model::setByLine),
                        box(
                                "layout.grams",
                                now.mass() == Unit.GRM,
                                grams -> model.setMass(grams ? Unit.GRM : Unit.KGM)),
                        box("layout.others", now.others(), model::setOthers));
        return boxes;
    }

    private CheckBox box(String key, boolean selected, Consumer<Boolean> onChanged) {
        CheckBox box = texts.bind(new CheckBox(), key);
        box.setWrapText(true);
        box.setSelected(selected);
        box.selectedProperty().addListener((_, _, now) -> onChanged.accept(now));
        return box;
    }

    private Node foot() {
        Button save =
                styled(
                        Buttons.action(
                                texts, "layout.save", () -> model.save(known -> saved = known)),
                        "primary");
        model.problems().subscribe(problems -> save.setDisable(!problems.isEmpty()));
        Button use = Buttons.action(texts, "layout.use", this::use);
        var foot = styled(new FlowPane(), "flow-8");
        foot.getChildren().addAll(save, use);
        return foot;
    }

    /** Makes an extract in these columns; what is not saved is saved first. */
    private void use() {
        KnownLayout known = saved;
        if (known != null && !model.isEdited()) {
            onUse.accept(known);
        } else if (model.problems().get().isEmpty()) {
            model.save(now -> {
                saved = now;
                onUse.accept(now);
            });
        }
    }

    /** Leaves one column in a narrow window, the preview below the columns. */
    private void arrange() {
        var both = new VBox();
        ScrollPane one = scrolling(both);
        ScrollPane beside = scrolling(right);
        ScrollPane list = scrolling(left);
        list.setFitToHeight(true);
        ui.display().keepWidth(list, LIST_WIDTH);
        var wide = new SimpleDoubleProperty();
        wide.bind(ui.display().px(WIDE));
        Runnable arrange =
                () -> {
                    double width = root.getWidth();
                    boolean fits = width == 0 || width >= wide.get();
                    if (root.getCenter() == (fits ? beside : one)) {
                        return;
                    }
                    Node owner = ui.overlay().focusOwner(root);
                    root.setLeft(null);
                    if (fits) {
                        both.getChildren().clear();
                        list.setContent(left);
                        beside.setContent(right);
                        root.setCenter(beside);
                        root.setLeft(list);
                    } else {
                        list.setContent(null);
                        beside.setContent(null);
                        both.getChildren().setAll(left, right);
                        root.setCenter(one);
                    }
                    // What is moved loses the focus.
                    ui.worker().onUi((owner == root ? columns : owner)::requestFocus);
                };
        root.widthProperty().addListener(_ -> arrange.run());
        wide.addListener(_ -> arrange.run());
        arrange.run();
    }

    /** Returns whether the screen may close; asks first if something is not saved. */
    boolean mayClose(Runnable leave) {
        boolean clean = !model.isEdited();
        if (!clean) {
            new OverlayDialog(ui, "layout.leave.title")
                    .message("layout.leave.text")
                    .danger("layout.leave.do", leave)
                    .cancel()
                    .show();
        }
        return clean;
    }

    void close() {
        pause.cancel();
        model.close();
    }

    /** Cell of a column: its heading, and its field where that is another word. */
    private final class ColumnCell extends ListCell<LayoutColumn> {
        @Override
        protected void updateItem(@Nullable LayoutColumn column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setText(null);
            } else {
                Messages messages = texts.messages();
                String heading = column.heading(messages);
                String field = LayoutColumnForm.label(column, messages);
                boolean free = ExtractLayout.isFreeText(column.field());
                String only = free ? " · " + messages.text("layout.free") : "";
                setText((heading.equals(field) ? heading : heading + " ← " + field) + only);
            }
        }
    }
}
