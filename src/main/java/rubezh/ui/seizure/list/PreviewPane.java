package rubezh.ui.seizure.list;

import static rubezh.ui.kit.OverflowRow.rank;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.model.AttachmentStore;
import rubezh.ui.seizure.photo.ThumbnailRow;

/** Read-only preview of the selected record: a column beside the list, or a drawer below it. */
final class PreviewPane {
    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final ThumbnailRow photos;
    private final ThumbnailRow smallPhotos;
    private final VBox body = styled(new VBox(), "preview-body");
    private final BorderPane root = styled(new BorderPane(), "preview-pane");
    private final HBox footer = styled(new HBox(), "preview-foot", "line-top");
    private final OverflowRow head = styled(new OverflowRow(), "preview-head");
    private final Button openButton;
    private final Button hideButton;
    private boolean drawer;
    private @Nullable Preview shown;

    PreviewPane(
            UiContext ui, LiveLabels labels, AttachmentStore store, Command open, Command hide) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.photos = new ThumbnailRow(ui, store, 88, 58);
        this.smallPhotos = new ThumbnailRow(ui, store, 74, 48);
        this.openButton = keepWidth(Buttons.primary(texts, open));
        this.hideButton = Buttons.icon(texts, hide);
        root.setCenter(scrolling(body));
        asColumn();
        texts.paint(root, _ -> paint());
    }

    /** Lays the pane out as a column beside the list. */
    void asColumn() {
        place("line-left", false);
        ui.display().keepWidth(root, 320);
    }

    /**
     * Lays the pane out as a low drawer below the list.
     *
     * @param height its height in logical pixels
     */
    void asDrawer(double height) {
        place("line-top", true);
        root.prefHeightProperty().bind(ui.display().px(height));
        root.maxHeightProperty().bind(ui.display().px(height));
    }

    private void place(String line, boolean below) {
        root.getStyleClass().removeAll("line-left", "line-top");
        root.getStyleClass().add(line);
        List.of(
                        root.prefWidthProperty(),
                        root.minWidthProperty(),
                        root.prefHeightProperty(),
                        root.maxHeightProperty())
                .forEach(size -> size.unbind());
        root.setPrefWidth(Region.USE_COMPUTED_SIZE);
        root.setMinWidth(0);
        root.setPrefHeight(Region.USE_COMPUTED_SIZE);
        root.setMaxHeight(Region.USE_COMPUTED_SIZE);
        root.setMinHeight(0);
        if (below != drawer) {
            drawer = below;
            paint();
        }
    }

    BorderPane root() {
        return root;
    }

    void show(@Nullable Preview preview) {
        shown = preview;
        paint();
    }

    private void paint() {
        body.getChildren().clear();
        footer.getChildren().clear();
        head.getChildren().clear();
        root.setTop(null);
        root.setBottom(null);
        if (shown == null) {
            Label none = wrapping(styled(new Label(texts.text("list.preview.none")), "muted"));
            body.getChildren().add(none);
        } else if (drawer) {
            paintDrawer(sections(smallPhotos));
        } else {
            paintColumn(sections(photos));
        }
    }

    private PreviewSections sections(ThumbnailRow thumbnails) {
        return new PreviewSections(ui, labels, thumbnails, Objects.requireNonNull(shown));
    }

    private void paintColumn(PreviewSections sections) {
        footer.getChildren().addAll(openButton, new Spacer(), hideButton);
        root.setBottom(footer);
        var identity = styled(new FlowPane(), "preview-identity");
        identity.getChildren().addAll(sections.identity());
        Label headline = wrapping(styled(sections.headline(), "fs-18"));
        var top = new VBox(identity, headline, wrapping(sections.subtitle()));
        body.getChildren().add(styled(top, "gap-4"));
        sections.facts().ifPresent(facts -> body.getChildren().addAll(line(), facts));
        body.getChildren().addAll(line(), sections.goods());
        sections.photoRow().ifPresent(row -> body.getChildren().addAll(line(), row));
        sections.question().ifPresent(body.getChildren()::add);
        sections.changes().ifPresent(changes -> body.getChildren().addAll(line(), changes));
    }

    /** Lays out one line of head, and three columns: facts, items with question, photos. */
    private void paintDrawer(PreviewSections sections) {
        sections.identity().forEach(node -> head.getChildren().add(rank(node, 2)));
        head.getChildren()
                .addAll(
                        rank(keepWidth(sections.headline()), 1),
                        rank(keepWidth(sections.subtitle()), 3),
                        new Spacer(),
                        openButton,
                        keepWidth(hideButton));
        root.setTop(head);
        var columns =
                styled(
                        new HBox(
                                column(Stream.of(sections.facts())),
                                column(
                                        Stream.of(
                                                Optional.of(sections.goods()),
                                                sections.question())),
                                column(Stream.of(sections.photoRow(), sections.changes()))),
                        "preview-columns");
        body.getChildren().add(columns);
    }

    private static VBox column(Stream<Optional<Node>> parts) {
        var column = styled(new VBox(), "gap-8");
        parts.flatMap(Optional::stream).forEach(column.getChildren()::add);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Region line() {
        return styled(new Region(), "hairline");
    }
}
