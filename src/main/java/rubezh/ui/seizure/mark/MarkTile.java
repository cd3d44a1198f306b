package rubezh.ui.seizure.mark;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rubezh.register.mark.MarkGroup;
import rubezh.table.MarkFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.photo.ThumbnailLoader;

/** Tile of one mark: its newest image, its words, cases, days, substances and amounts. */
final class MarkTile {
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
