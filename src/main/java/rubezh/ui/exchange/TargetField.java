package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.ui.exchange.bundle.BundleFigureFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Folder or medium that a bundle is written to, the space on it, and the size of a file. */
final class TargetField {
    private final UiContext ui;
    private final UiText texts;
    private final ExportViewModel export;
    private final IncomingModel media;
    private final TextField folder = new TextField();
    private final Label space = keepWidth(new Label());
    private final SimpleDoubleProperty wrapLength = new SimpleDoubleProperty(400);
    private final FlowPane sticks = styled(new FlowPane(), "recipients");
    private final Label files = wrapping(styled(new Label(), "muted"));
    private final VBox node;
    private List<Path> offered = List.of();

    /**
     * @param media where media are found
     */
    TargetField(UiContext ui, ExportViewModel export, IncomingModel media) {
        this.ui = ui;
        this.media = media;
        this.texts = ui.texts();
        this.export = export;
        sticks.prefWrapLengthProperty().bind(wrapLength);
        this.node = styled(new VBox(folderRow(), sticks, partRow()), "gap-8");
        InvalidationListener repaint = _ -> texts.repaint(node);
        export.forecast().addListener(repaint);
        export.folder().addListener(repaint);
        texts.paint(node, _ -> paint());
    }

    Node node() {
        return node;
    }

    /** Returns the width at which what does not fit begins a new row. */
    DoubleProperty wrapLength() {
        return wrapLength;
    }

    private Node folderRow() {
        folder.setEditable(false);
        texts.accessibleName(folder, "exchange.where");
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = Buttons.action(texts, "exchange.where.choose", this::chooseFolder);
        return styled(new HBox(folder, keepWidth(choose)), "gap-8", "export-choice");
    }

    private Node partRow() {
        var sizes = styled(new HBox(), "segments");
        sizes.getChildren()
                .addAll(
                        Buttons.choice(
                                texts, "exchange.part.", export.partSize(), ToggleButton::new));
        Label caption = styled(texts.label("exchange.part"), "muted");
        var size = styled(new HBox(caption, sizes, files), "gap-8", "export-choice");
        var row = styled(new FlowPane(size, space), "export-choices");
        row.prefWrapLengthProperty().bind(wrapLength);
        return row;
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("exchange.where"));
        File current = export.folder().get().toFile();
        if (current.isDirectory()) {
            chooser.setInitialDirectory(current);
        }
        ui.files().folder(chooser, node.getScene().getWindow()).ifPresent(export.folder()::set);
    }

    private void paint() {
        folder.setText(export.folder().get().toString());
        paintSticks(media.targets());
        Forecast forecast = export.forecast().get();
        setShown(space, forecast != null && forecast.space().isKnown());
        ExportPreview preview = forecast == null ? null : forecast.preview();
        setShown(files, preview != null);
        if (forecast != null) {
            paintSpace(forecast.space(), preview == null ? 0 : preview.size().bytes());
        }
        if (preview != null) {
            int parts = preview.size().files();
            files.setText(
                    texts.text(parts == 1 ? "exchange.part.one" : "exchange.part.several", parts));
        }
    }

    /** The buttons stay while the media do, so that a button keeps the focus. */
    private void paintSticks(List<Path> found) {
        if (!found.equals(offered)) {
            offered = found;
            sticks.getChildren().setAll(found.stream().map(this::stick).toList());
        }
        setShown(sticks, !found.isEmpty());
    }

    private void paintSpace(FreeSpace now, long needed) {
        boolean fits = now.free() >= needed;
        space.setText(
                texts.text(
                        fits ? "exchange.space" : "exchange.space.short",
                        BundleFigureFormat.size(texts, Math.max(0, now.free())),
                        BundleFigureFormat.size(texts, Math.max(0, now.total()))));
        space.getStyleClass().setAll("label", fits ? "muted" : "warn-text");
    }

    private Node stick(Path medium) {
        String name = medium.getFileName() == null ? medium.toString() : medium.getFileName() + "";
        Button button =
                Buttons.action(
                        texts,
                        "exchange.where.medium",
                        "",
                        () -> export.folder().set(medium),
                        name);
        return styled(button, "small");
    }
}
