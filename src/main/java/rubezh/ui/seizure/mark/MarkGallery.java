package rubezh.ui.seizure.mark;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.mark.MarkGroup;
import rubezh.table.MarkFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.photo.ThumbnailLoader;

/**
 * Gallery of press marks. Rows of tiles are cells of a list, so that only those in sight exist and
 * have their images decoded.
 */
final class MarkGallery {
    private static final double GAP = 12;

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final MarkGalleryViewModel model;
    private final ThumbnailLoader thumbnails;
    private final TextField filter;
    private final Label count = styled(new Label(), "muted");
    private final Label none = wrapping(styled(new Label(), "muted"));
    private final VBox empty = styled(new VBox(), "gap-8", "mark-none");
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    private final MarkRowList lines = new MarkRowList(this::tile, selected);
    private final ListView<List<MarkGroup>> rows = lines.view();
    private final BorderPane root = styled(new BorderPane(), "mark-gallery");
    private final Commands commands;
    private String selectedText = "";

    /** Creates a gallery, which reads the marks when it is shown. */
    MarkGallery(UiContext ui, LiveLabels labels, SeizureContext context) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.model =
                new MarkGalleryViewModel(
                        context, () -> format()::matches, MarkGalleryViewModel.PORTION);
        this.thumbnails = new ThumbnailLoader(ui, context.attachments());
        this.filter = texts.prompt(new TextField(), "marks.filter");
        this.commands =
                Commands.of(
                        Command.of("marks-cases", this::open),
                        Command.of("marks-filter", filter::requestFocus),
                        Command.of("refresh", model::load));
        layout();
        bind();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, rows::requestFocus);
    }

    void close() {
        model.close();
    }

    /** Reads the marks again because cases may have changed. */
    void refresh() {
        model.refresh();
    }

    private MarkFormat format() {
        return new MarkFormat(labels.format());
    }

    private void layout() {
        texts.accessibleName(filter, "marks.filter");
        filter.textProperty().bindBidirectional(model.filter());
        filter.textProperty().subscribe(_ -> selectedText = "");
        filter.prefWidthProperty().bind(ui.display().px(240));
        var title = styled(texts.label("marks.title"), "semibold", "fs-18");
        var keys = styled(texts.label("marks.keys"), "muted", "fs-11");
        root.setTop(
                styled(
                        new VBox(
                                styled(new FlowPane(title, filter, count), "flow-8"),
                                keys,
                                new OutcomeBox(texts, model)),
                        "gap-8",
                        "mark-head"));
        empty.getChildren().addAll(Icons.of(Feather.TAG, 32, "subtle"), none);
        root.setCenter(new StackPane(rows, empty));
        setShown(empty, false);
    }

    private void bind() {
        rows.widthProperty().subscribe(_ -> arrange());
        model.shown().addListener((ListChangeListener<MarkGroup>) this::onShown);
        model.ready().subscribe(_ -> fill());
        lines.onNearEnd(model::readMore);
        selected.subscribe(_ -> tellSelected());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        filter.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        rows.requestFocus();
                    }
                });
        root.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        texts.paint(root, _ -> fill());
    }

    private void onShown(ListChangeListener.Change<? extends MarkGroup> change) {
        boolean isContinued =
                change.next() && change.getFrom() > 0 && !change.wasRemoved() && !change.next();
        if (isContinued) {
            lines.append(model.shown());
            tellCount();
        } else {
            keepSelected();
        }
    }

    /** Keeps the mark that was selected, unless it is gone or others are looked for. */
    private void keepSelected() {
        int same = 0;
        for (int i = 0; i < model.shown().size(); i++) {
            if (!selectedText.isEmpty() && model.shown().get(i).text().equals(selectedText)) {
                same = i;
            }
        }
        selected.set(same);
        fill();
    }

    private void arrange() {
        double tile = ui.display().px(MarkTile.WIDTH + GAP).get();
        double width = rows.getWidth() - ui.display().px(GAP + 20).get();
        int fitting = Math.max(1, (int) (width / tile));
        if (lines.setColumns(fitting)) {
            fill();
        }
    }

    /** Lays the groups out in rows; repaints all tiles. */
    private void fill() {
        lines.fill(model.shown());
        tellCount();
        setShown(empty, model.ready().get() && model.shown().isEmpty());
        none.setText(texts.text(model.isEmpty() ? "marks.none" : "marks.none.filtered"));
        tellSelected();
    }

    private void tellCount() {
        String of = texts.numbers().whole(model.count());
        String part = texts.numbers().whole(model.shown().size());
        count.setText(
                !model.ready().get()
                        ? ""
                        : model.hasMore()
                                ? texts.text("marks.count.part", of, part)
                                : texts.text("marks.count", of));
    }

    private void tellSelected() {
        int index = selected.get();
        if (index < model.shown().size()) {
            selectedText = model.shown().get(index).text();
        }
        rows.setAccessibleText(
                index < model.shown().size()
                        ? new MarkTile(ui, model.shown().get(index), format(), thumbnails).text()
                        : none.getText());
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isShiftDown()) {
            return;
        }
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -lines.columns();
                    case DOWN -> lines.columns();
                    case HOME -> -selected.get();
                    case END -> model.shown().size() - 1 - selected.get();
                    default -> 0;
                };
        boolean moves =
                step != 0 || event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
        if (moves) {
            event.consume();
            move(step);
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open();
        }
    }

    private void move(int step) {
        int target = selected.get() + step;
        if (target >= 0 && target < model.shown().size()) {
            selected.set(target);
            rows.scrollTo(Math.max(0, target / lines.columns()));
        }
        if (target + lines.columns() >= model.shown().size()) {
            model.readMore();
        }
    }

    private void open() {
        if (selected.get() < model.shown().size()) {
            MarkGroup group = model.shown().get(selected.get());
            ui.go(Destination.Cases.of(new Filter.Marked(group.text(), group.records())));
        }
    }

    private VBox tile(MarkGroup group, int index) {
        VBox tile = new MarkTile(ui, group, format(), thumbnails).root();
        tile.setOnMousePressed(event -> {
            rows.requestFocus();
            selected.set(index);
            if (event.getClickCount() == 2) {
                open();
            }
        });
        return tile;
    }

    /** Tile of one mark: its newest image, its words, cases, days, substances and amounts. */
    private static final class MarkTile {
        static final double WIDTH = 164;

        private final UiContext ui;
        private final MarkGroup group;
        private final MarkFormat format;
        private final VBox root = styled(new VBox(), "mark-tile");

        MarkTile(UiContext ui, MarkGroup group, MarkFormat format, ThumbnailLoader thumbnails) {
            this.ui = ui;
            this.group = group;
            this.format = format;
            root.minWidthProperty().bind(ui.display().px(WIDTH));
            root.prefWidthProperty().bind(ui.display().px(WIDTH));
            root.maxWidthProperty().bind(ui.display().px(WIDTH));
            var frame = styled(new StackPane(), "photo-frame");
            group.pictures().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            one -> thumbnails.show(frame, one.content(), one.turns()),
                            () -> thumbnails.showNone(frame));
            root.getChildren().addAll(frame, label(format.name(group), "semibold"));
            root.getChildren().add(label(counts(), "fs-11"));
            Stream.of(format.days(group), format.substances(group), format.amounts(group))
                    .forEach(text -> root.getChildren().add(label(text, "fs-11", "muted")));
            root.setAccessibleText(text());
        }

        private Label label(String text, String... styles) {
            Label label = styled(new Label(text), styles);
            setShown(label, !text.isEmpty());
            return label;
        }

        private String counts() {
            String cases = ui.texts().text("marks.cases", group.records().size());
            int pictures = group.pictures().size();
            return pictures == 0
                    ? cases
                    : cases + " \u00b7 " + ui.texts().text("marks.pictures", pictures);
        }

        VBox root() {
            return root;
        }

        /** Returns all that the tile says, for a screen reader. */
        String text() {
            return List.of(
                            format.name(group),
                            counts(),
                            format.days(group),
                            format.substances(group),
                            format.amounts(group))
                    .stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }
}
