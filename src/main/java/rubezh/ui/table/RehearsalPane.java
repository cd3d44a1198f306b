package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImportResult;
import rubezh.table.input.TableImportResult.ProblemCount;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CutTooltip;

/** What became of all rows, or would: rows = new + there + changed + rejected + left out. */
final class RehearsalPane {
    private static final int REASONS = 4;

    private final UiContext ui;
    private final UiText texts;
    private final MappingWords words;
    private final Label title = styled(new Label(), "semibold");
    private final Label note = styled(new Label(), "muted", "fs-12");
    private final HBox head = styled(new HBox(), "table-rehearsal-head");
    private final FlowPane tiles = styled(new FlowPane(), "table-tiles");
    private final VBox node = styled(new VBox(head, tiles), "table-rehearsal");
    private final Node status;
    private final Button sumsButton;
    private final Button reasonsButton;
    private @Nullable TableImportResult shown;

    /**
     * @param status choice of what the cases become, before the import
     * @param sums shows the control sums
     * @param reasons shows all reasons
     */
    RehearsalPane(UiContext ui, MappingWords words, Node status, Runnable sums, Runnable reasons) {
        this.ui = ui;
        this.texts = ui.texts();
        this.words = words;
        this.status = status;
        // Both have keys of their own: Tab leads from the columns to their texts.
        sumsButton = keepWidth(Buttons.small(texts, "tables.sums", sums));
        reasonsButton = keepWidth(Buttons.small(texts, "tables.reasons", reasons));
        sumsButton.setFocusTraversable(false);
        reasonsButton.setFocusTraversable(false);
        head.getChildren()
                .addAll(keepWidth(title), note, new Spacer(), status, sumsButton, reasonsButton);
        texts.paint(tiles, _ -> paint());
    }

    Node node() {
        return node;
    }

    void show(@Nullable TableImportResult result) {
        shown = result;
        texts.repaint(tiles);
    }

    private void paint() {
        TableImportResult result = shown;
        boolean done = result != null && !result.rehearsal();
        title.setText(texts.text(done ? "tables.done" : "tables.rehearsal"));
        note.setText(
                texts.text(
                        result == null
                                ? "tables.rehearsal.due"
                                : done ? "tables.done.read-back" : "tables.rehearsal.note"));
        setShown(status, result != null && !done);
        setShown(sumsButton, result != null);
        setShown(reasonsButton, result != null);
        tiles.getChildren().clear();
        if (result == null) {
            return;
        }
        add("rows", result.rows(), Feather.FILE_TEXT, "fg");
        sign("=");
        add(done ? "recorded" : "new", result.recorded(), Feather.PLUS_CIRCLE, "ok-text");
        sign("+");
        add("there", result.there(), Feather.CHECK, "fg");
        addIfAny("changed", result.changed(), Feather.EDIT_2, "accent-text");
        sign("+");
        add("rejected", result.rejected(), Feather.X_CIRCLE, "stop-text");
        addIfAny("left", result.left(), Feather.MINUS_CIRCLE, "muted");
        tiles.getChildren().add(reasons(result));
    }

    private void addIfAny(String name, long rows, Feather icon, String style) {
        if (rows > 0) {
            sign("+");
            add(name, rows, icon, style);
        }
    }

    private void sign(String sign) {
        tiles.getChildren().add(styled(new Label(sign), "muted"));
    }

    private void add(String name, long rows, Feather icon, String style) {
        var number = styled(new Label(texts.numbers().whole(rows)), "semibold", "fs-18", style);
        var caption =
                styled(
                        new Label(texts.text("tables.tile." + name), Icons.of(icon, 12, style)),
                        "muted",
                        "fs-11");
        VBox tile = styled(new VBox(number, caption), "table-tile");
        tile.setMaxHeight(Region.USE_PREF_SIZE);
        tiles.getChildren().add(tile);
    }

    private Node reasons(TableImportResult result) {
        var format = new RowProblemFormat(words.labels().format());
        var list = styled(new VBox(), "table-reasons");
        List<String> told =
                Stream.concat(
                                result.hidden().sentences(texts.messages()).stream(),
                                result.totals().stream()
                                        .filter(total -> total.stated() == null)
                                        .map(total -> total.text(texts.messages())))
                        .limit(REASONS)
                        .toList();
        told.forEach(text -> list.getChildren().add(warning(text)));
        result.problems().stream()
                .limit(REASONS - told.size())
                .forEach(one -> list.getChildren().add(reason(format, one)));
        return list;
    }

    private Node warning(String text) {
        Label label = CutTooltip.install(styled(new Label(text), "fs-12"));
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, 12, "warn-text"));
        ui.display().keepWidth(label, 290);
        return styled(new HBox(label), "table-reason");
    }

    private Node reason(RowProblemFormat format, ProblemCount one) {
        Label text = CutTooltip.install(new Label(format.text(one.problem())));
        ui.display().keepWidth(text, 250);
        return styled(
                new HBox(
                        keepWidth(
                                styled(
                                        new Label(texts.numbers().whole(one.rows())),
                                        "stop-text",
                                        "semibold",
                                        "fs-12")),
                        styled(text, "fs-12")),
                "table-reason");
    }
}
