package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.photo.PhotoTileList;

/** Factory of the nodes of paper rows. Where the paper is narrow, columns become lines. */
final class PaperRowFactory {
    /** Width of the paper in logical pixels from which facts and cells stand side by side. */
    private static final double SIDE_BY_SIDE_FROM = 680;

    private final UiContext ui;
    private final PhotoTileList gallery;

    PaperRowFactory(UiContext ui, PhotoTileList gallery) {
        this.ui = ui;
        this.gallery = gallery;
    }

    /** Returns whether facts and cells stand side by side on a paper of a width in pixels. */
    boolean isWide(double paperWidth) {
        return paperWidth / ui.display().zoom().get() >= SIDE_BY_SIDE_FROM;
    }

    /**
     * Returns the node of a row.
     *
     * @param paperWidth width of the paper in pixels
     */
    Node node(PaperRow row, double paperWidth) {
        boolean wide = isWide(paperWidth);
        return switch (row) {
            case PaperRow.Title(String title, String subtitle) ->
                    styled(
                            new VBox(text(title, "paper-title"), text(subtitle, "paper-muted")),
                            "paper-head");
            case PaperRow.Warning(String text) ->
                    styled(grow(besideText(Feather.ALERT_TRIANGLE), text(text)), "paper-notice");
            case PaperRow.Heading(String text) -> text(text, "paper-heading");
            case PaperRow.Facts(List<PaperRow.Fact> facts) -> facts(facts, wide);
            case PaperRow.Paragraph(String label, String content) -> paragraph(label, content);
            case PaperRow.TableHead(List<PaperRow.Cell> cells) ->
                    wide ? cells(cells, true) : styled(new VBox(), "paper-rule");
            case PaperRow.TableLine(List<PaperRow.Cell> cells, String details) ->
                    line(cells, details, wide);
            case PaperRow.Photos photos -> photos(photos);
            case PaperRow.Closing(String text) -> text(text, "paper-muted", "paper-closing");
        };
    }

    /** Returns an icon at the height of the first line of a text. */
    private static Node besideText(Feather icon) {
        return styled(new StackPane(Icons.of(icon, 14, "warn-text")), "paper-icon");
    }

    private static Label text(String text, String... styles) {
        return styled(wrapping(new Label(text)), styles);
    }

    private static HBox grow(Node first, Region second) {
        HBox.setHgrow(second, Priority.ALWAYS);
        second.setMaxWidth(Double.MAX_VALUE);
        return new HBox(first, second);
    }

    private static Node facts(List<PaperRow.Fact> facts, boolean wide) {
        if (!wide) {
            var box = styled(new VBox(), "paper-facts");
            facts.stream()
                    .filter(fact -> !fact.label().isEmpty())
                    .forEach(fact -> box.getChildren().add(fact(fact)));
            return box;
        }
        var row = styled(new HalvesRow(), "paper-facts");
        facts.forEach(fact -> row.getChildren().add(fact(fact)));
        return row;
    }

    private static Region fact(PaperRow.Fact fact) {
        Label label = text(fact.label(), "paper-label");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return grow(label, text(fact.value()));
    }

    private static Node paragraph(String label, String content) {
        var box = styled(new VBox(), "paper-paragraph");
        if (!label.isEmpty()) {
            box.getChildren().add(text(label, "paper-muted"));
        }
        box.getChildren().add(text(content));
        return box;
    }

    private Node line(List<PaperRow.Cell> cells, String details, boolean wide) {
        var box = styled(new VBox(), "paper-line");
        if (wide) {
            box.getChildren().add(cells(cells, false));
        } else {
            cells.stream()
                    .filter(cell -> !cell.value().isEmpty())
                    .map(cell -> fact(new PaperRow.Fact(cell.label(), cell.value())))
                    .forEach(box.getChildren()::add);
        }
        if (!details.isEmpty()) {
            box.getChildren().add(text(details, "paper-details"));
        }
        return box;
    }

    private Node cells(List<PaperRow.Cell> cells, boolean head) {
        List<Label> nodes = cells.stream().map(cell -> cell(cell, head)).toList();
        nodes.getFirst().getStyleClass().add("first");
        var row = new CellsRow(cells, nodes, ui.display().zoom());
        return styled(row, head ? "paper-table-head" : "paper-table-line");
    }

    private static Label cell(PaperRow.Cell cell, boolean head) {
        Label label = text(head ? cell.label() : cell.value(), "paper-cell");
        label.setAlignment(cell.numeric() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        label.setTextAlignment(cell.numeric() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        label.setMinSize(0, 0);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private Node photos(PaperRow.Photos row) {
        var box = styled(new FlowPane(), "paper-photos");
        row.photos().forEach(photo -> box.getChildren().add(gallery.tile(photo)));
        return box;
    }
}
