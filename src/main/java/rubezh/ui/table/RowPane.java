package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.RowProblem;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** One of the first rows as the case it would become, with what hinders it. */
final class RowPane {
    private static final double LABEL = 128;

    private final UiText texts;
    private final UiContext ui;
    private final MappingWords words;
    private final TableImportModel model;
    private final List<Command> moves;
    private final VBox node = styled(new VBox(), "table-row-pane", "gap-8");

    /**
     * @param moves commands to the row before and to the next one
     */
    RowPane(UiContext ui, TableImportModel model, MappingWords words, List<Command> moves) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
        this.moves = moves;
        model.row().addListener((_, _, _) -> texts.repaint(node));
        texts.paint(node, _ -> paint());
    }

    Node node() {
        return node;
    }

    private void paint() {
        node.getChildren().clear();
        RowAsCase row = model.row().get();
        if (row == null) {
            return;
        }
        var head = styled(new HBox(), "table-pane-head");
        head.getChildren()
                .addAll(
                        styled(
                                new Label(texts.text("tables.row.title", row.number())),
                                "semibold",
                                "fs-15"),
                        badge(row),
                        new Spacer());
        moves.forEach(move -> head.getChildren().add(keepWidth(Buttons.icon(texts, move))));
        node.getChildren().add(head);
        node.getChildren().add(facts(row));
        var problems = new RowProblemFormat(words.labels().format());
        row.others().stream()
                .map(problem ->
                        wrapping(
                                styled(
                                        new Label(
                                                problems.text(problem),
                                                Icons.of(Feather.ALERT_CIRCLE, 14, "stop-text")),
                                        "stop-text")))
                .forEach(node.getChildren()::add);
    }

    private Label badge(RowAsCase row) {
        boolean rejected = !row.problems().isEmpty();
        String key =
                rejected
                        ? "tables.row.rejected"
                        : row.leftOut().isEmpty() ? "tables.row.taken" : "tables.row.left";
        String style = rejected ? "stop-text" : row.leftOut().isEmpty() ? "ok-text" : "muted";
        Feather icon =
                rejected
                        ? Feather.X_CIRCLE
                        : row.leftOut().isEmpty() ? Feather.CHECK : Feather.MINUS;
        return keepWidth(
                styled(
                        new Label(texts.text(key, row.leftOut()), Icons.of(icon, 12, style)),
                        style,
                        "fs-12",
                        "semibold"));
    }

    private Node facts(RowAsCase row) {
        var grid = styled(new GridPane(), "facts");
        int line = 0;
        for (RowAsCase.Value value : row.values()) {
            FieldPath field = Objects.requireNonNull(MappingDraft.field(value.column()));
            Label label = wrapping(styled(new Label(words.field(field)), "muted"));
            label.setMinHeight(Region.USE_PREF_SIZE);
            ui.display().keepWidth(label, LABEL);
            grid.add(label, 0, line);
            grid.add(value(row, value, field), 1, line++);
        }
        return grid;
    }

    private Label value(RowAsCase row, RowAsCase.Value value, FieldPath field) {
        RowProblem problem =
                row.problems().stream()
                        .filter(one ->
                                !value.column().isConstant()
                                        && one.column().equals(value.column().name()))
                        .findFirst()
                        .orElse(null);
        Label label = wrapping(new Label());
        label.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(label, Priority.ALWAYS);
        if (problem != null) {
            label.setText(reason(problem));
            label.setGraphic(Icons.of(Feather.ALERT_CIRCLE, 14, "stop-text"));
            label.getStyleClass().add("stop-text");
        } else if (value.column().state() == MappedColumn.State.GUESSED) {
            label.setText(texts.text("tables.row.unconfirmed"));
            label.getStyleClass().add("muted");
        } else {
            label.setText(plain(value, field));
        }
        return label;
    }

    /** Returns the reason without the name of the column, which stands before it. */
    private String reason(RowProblem problem) {
        String text = new RowProblemFormat(words.labels().format()).text(problem);
        String prefix = problem.column() + ": ";
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private String plain(RowAsCase.Value value, FieldPath field) {
        MappedColumn column = value.column();
        if (column.isConstant()) {
            return words.code(field, value.text());
        }
        @Nullable MappedValue target =
                column.value().map(rule -> MappingEdit.target(rule, value.text())).orElse(null);
        if (target instanceof MappedValue.Value(String code)) {
            return words.code(field, code);
        }
        String unit =
                column.value()
                        .map(rule -> rule.unit())
                        .map(one -> one.constant())
                        .filter(_ -> !value.text().isEmpty())
                        .map(code -> " " + texts.text("common.unit." + code))
                        .orElse("");
        return value.text().isEmpty() ? "—" : value.text() + unit;
    }
}
