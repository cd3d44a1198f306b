package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import rubezh.narrative.TextDiff;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.photo.PhotoTileList;

/**
 * Factory of the nodes of rows. Where the layout is narrow, facts stand below each other, and the
 * last columns of a table go into the text below a line; where hardly any fit, all become lines.
 */
final class RecordRowFactory {
    /** Width of the layout in logical pixels from which facts and all cells stand side by side. */
    private static final double SIDE_BY_SIDE_FROM = 680;

    /** Margins of the layout at both sides, in logical pixels. */
    private static final double MARGINS = 80;

    /** Fewest columns, that of the numbers included, that make a table. */
    private static final int LEAST_COLUMNS = 4;

    private final UiContext ui;
    private final PhotoTileList gallery;
    private ChangedFields marks = ChangedFields.NONE;

    RecordRowFactory(UiContext ui, PhotoTileList gallery) {
        this.ui = ui;
        this.gallery = gallery;
    }

    /** Sets what nodes made from now on mark as changed. */
    void setMarks(ChangedFields shown) {
        marks = shown;
    }

    /** Returns whether facts stand side by side on a record of a width in pixels. */
    boolean isWide(double paperWidth) {
        return paperWidth / ui.display().zoom().get() >= SIDE_BY_SIDE_FROM;
    }

    /**
     * Returns how many of the first cells of a line stand side by side on a record of a width in
     * pixels; 0 if all stand below each other.
     */
    int columns(List<RecordRow.Cell> cells, double paperWidth) {
        if (isWide(paperWidth)) {
            return cells.size();
        }
        double logical = paperWidth / ui.display().zoom().get();
        int fitting = CellsRow.fitting(cells, logical - MARGINS);
        return fitting < Math.min(LEAST_COLUMNS, cells.size()) ? 0 : fitting;
    }

    /**
     * Returns the node of a row.
     *
     * @param paperWidth width of the layout in pixels
     */
    Node node(RecordRow row, double paperWidth) {
        boolean wide = isWide(paperWidth);
        return switch (row) {
            case RecordRow.Title(String title, String subtitle) ->
                    styled(
                            new VBox(text(title, "paper-title"), text(subtitle, "paper-muted")),
                            "paper-head");
            case RecordRow.Warning(String text) ->
                    styled(grow(besideText(Feather.ALERT_TRIANGLE), text(text)), "paper-notice");
            case RecordRow.Heading(String text) -> text(text, "paper-heading");
            case RecordRow.Facts(List<RecordRow.Fact> facts) -> facts(facts, wide);
            case RecordRow.Paragraph paragraph -> paragraph(paragraph);
            case RecordRow.TableHead(List<RecordRow.Cell> cells) ->
                    head(cells, columns(cells, paperWidth));
            case RecordRow.TableLine line -> line(line, columns(line.cells(), paperWidth));
            case RecordRow.Photos photos -> photos(photos);
            case RecordRow.Approval approval -> approval(approval, wide);
            case RecordRow.Closing(String text) -> text(text, "paper-muted", "paper-closing");
        };
    }

    private static Node approval(RecordRow.Approval approval, boolean wide) {
        var icon =
                styled(new StackPane(Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text")), "paper-icon");
        Label approved = text(approval.approved());
        Label entered = text(approval.entered(), "paper-muted");
        HBox row = grow(icon, wide ? approved : new VBox(approved, entered));
        if (wide) {
            row.getChildren().add(entered);
        }
        return styled(row, "paper-approval", "line-top", "gap-8");
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

    private Node facts(List<RecordRow.Fact> facts, boolean wide) {
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

    private Region fact(RecordRow.Fact fact) {
        Label label = text(fact.label(), "paper-label");
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label value = text(fact.value());
        if (marks.isChanged(fact.pointer())) {
            return new HBox(label, styled(value, "paper-changed"));
        }
        return grow(label, value);
    }

    private Node paragraph(RecordRow.Paragraph row) {
        var box = styled(new VBox(), "paper-paragraph");
        if (!row.label().isEmpty()) {
            box.getChildren().add(text(row.label(), "paper-muted"));
        }
        boolean changed = marks.isChanged(row.pointer());
        box.getChildren().add(changed ? changedText(row) : text(row.content()));
        return box;
    }

    /** Returns a text with the words marked that were not in it before. */
    private Node changedText(RecordRow.Paragraph row) {
        String earlier = marks.earlierText(row.pointer()).orElse("");
        var flow = new TextFlow();
        for (TextDiff.TextPart part : TextDiff.between(earlier, row.content())) {
            if (part.kind() == TextDiff.Kind.KEPT) {
                flow.getChildren().add(styled(new Text(part.text()), "fg-fill"));
            } else if (part.kind() == TextDiff.Kind.ADDED) {
                for (String word : part.text().strip().split("\\s+")) {
                    flow.getChildren().add(styled(new Label(word), "paper-added"));
                    flow.getChildren().add(new Text(" "));
                }
            }
        }
        return flow;
    }

    private Node head(List<RecordRow.Cell> cells, int columns) {
        return columns == 0
                ? styled(new VBox(), "paper-rule")
                : cells(cells.subList(0, columns), true);
    }

    private Node line(RecordRow.TableLine line, int columns) {
        var box = styled(new VBox(), "paper-line");
        List<RecordRow.Cell> others = line.cells().subList(columns, line.cells().size());
        if (columns > 0) {
            box.getChildren().add(cells(line.cells().subList(0, columns), false));
            addDetails(box, line, others);
            box.getChildren().stream().skip(1).forEach(text -> styled(text, "framed"));
        } else {
            facts(others).map(this::fact).forEach(box.getChildren()::add);
            addDetails(box, line, List.of());
        }
        return box;
    }

    private static Stream<RecordRow.Fact> facts(List<RecordRow.Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.value().isEmpty())
                .map(cell -> new RecordRow.Fact(cell.label(), cell.value(), cell.pointer()));
    }

    /** Adds the text below a line: the cells that had no room, then its details. */
    private void addDetails(VBox box, RecordRow.TableLine line, List<RecordRow.Cell> cells) {
        String text =
                Stream.concat(facts(cells).map(RecordRow.Fact::text), Stream.of(line.details()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        if (!text.isEmpty()) {
            Label details = text(text, "paper-details");
            details.setMaxWidth(Double.MAX_VALUE);
            boolean changed =
                    Stream.concat(
                                    cells.stream().map(RecordRow.Cell::pointer),
                                    line.detailPointers().stream())
                            .anyMatch(marks::isChanged);
            box.getChildren().add(changed ? styled(details, "paper-changed") : details);
        }
    }

    private Node cells(List<RecordRow.Cell> cells, boolean head) {
        List<Label> nodes = cells.stream().map(cell -> cell(cell, head)).toList();
        nodes.getFirst().getStyleClass().add("first");
        var row = new CellsRow(cells, nodes, ui.display().zoom());
        return styled(row, head ? "paper-table-head" : "paper-table-line");
    }

    private Label cell(RecordRow.Cell cell, boolean head) {
        Label label = text(head ? cell.label() : cell.value(), "paper-cell");
        label.setAlignment(cell.numeric() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        label.setTextAlignment(cell.numeric() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        label.setMinSize(0, 0);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (!head && marks.isChanged(cell.pointer())) {
            label.getStyleClass().add("paper-changed");
        }
        return label;
    }

    private Node photos(RecordRow.Photos row) {
        var box = styled(new FlowPane(), "paper-photos");
        row.photos().forEach(photo -> box.getChildren().add(gallery.tile(photo)));
        return box;
    }
}
