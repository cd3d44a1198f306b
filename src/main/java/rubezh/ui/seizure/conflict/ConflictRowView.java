package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import rubezh.journal.RevisionId;
import rubezh.narrative.TextDiff.Kind;
import rubezh.narrative.TextDiff.TextPart;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.conflict.ConflictResult.State;
import rubezh.ui.seizure.review.DiffWords;

/** Row of the screen: the field, the values of both columns, and what counts. */
final class ConflictRowView {
    private final UiText texts;
    private final ConflictDecisionModel model;
    private final ConflictRow row;
    private final Map<RevisionId, HBox> cells = new LinkedHashMap<>();
    private final Label result = wrapping(new Label());
    private final Label badge = keepWidth(styled(new Label(), "conflict-badge"));
    private final GridPane grid;

    /**
     * @param permitted whether the officer may decide
     */
    ConflictRowView(
            UiText texts,
            ConflictDecisionModel model,
            ConflictRow row,
            ConflictGrid columns,
            boolean permitted) {
        this.texts = texts;
        this.model = model;
        this.row = row;
        var what = styled(new VBox(wrapping(new Label(row.label()))), "conflict-what");
        if (!row.note().isEmpty()) {
            what.getChildren().add(wrapping(styled(new Label(row.note()), "muted", "fs-11")));
        }
        var outcome = styled(new HBox(result, badge), "conflict-cell", "conflict-result");
        HBox.setHgrow(result, Priority.ALWAYS);
        result.setMaxWidth(Double.MAX_VALUE);
        result.setMinWidth(0);
        this.grid = columns.row(what, column(true, permitted), column(false, permitted), outcome);
        grid.setOnMousePressed(_ -> model.focus(row));
        paint();
    }

    Region node() {
        return grid;
    }

    private Node column(boolean left, boolean permitted) {
        var box = new VBox();
        for (ConflictCell cell : row.side(left)) {
            HBox node = cell(cell);
            if (permitted) {
                node.setOnMouseClicked(_ -> model.choose(row, cell.revision()));
            }
            toggleStyle(node, "choosable", permitted);
            cells.put(cell.revision(), node);
            box.getChildren().add(node);
            VBox.setVgrow(node, Priority.ALWAYS);
        }
        return styled(box, "line-left");
    }

    private HBox cell(ConflictCell cell) {
        var dot =
                keepWidth(
                        styled(new StackPane(styled(new Region(), "choice-inner")), "choice-dot"));
        var text = styled(new VBox(value(cell)), "gap-2");
        text.setMinWidth(0);
        if (!cell.caption().isEmpty()) {
            text.getChildren()
                    .addFirst(wrapping(styled(new Label(cell.caption()), "muted", "fs-11")));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        return styled(new HBox(dot, text), "conflict-cell");
    }

    private static Node value(ConflictCell cell) {
        if (cell.words().isEmpty()) {
            return wrapping(styled(new Label(cell.text()), "semibold"));
        }
        var flow = new TextFlow();
        for (TextPart part : cell.words()) {
            DiffWords.add(flow, part.text(), part.kind() == Kind.KEPT ? "" : "diff-own");
        }
        return flow;
    }

    /** Shows what is decided. */
    void paint() {
        ConflictResult now = model.result(row);
        boolean open = now.state() == State.OPEN;
        result.setText(open ? texts.text(promptKey()) : now.text());
        toggleStyle(result, "muted", open);
        badge.setText(texts.text(now.state().key()));
        for (State state : State.values()) {
            toggleStyle(badge, "is-" + state, state == now.state());
        }
        cells.forEach((revision, cell) -> toggleStyle(cell, "chosen", isChosen(revision)));
        toggleStyle(grid, "open", open);
    }

    private String promptKey() {
        return row.typed().isPresent() ? "conflict.prompt.type" : "conflict.prompt";
    }

    private boolean isChosen(RevisionId revision) {
        return switch (model.choices().get(row.pointer())) {
            case ConflictChoice.Side(RevisionId chosen) -> chosen.equals(revision);
            case ConflictChoice.Both() -> true;
            case ConflictChoice.Typed _ -> false;
            case null -> row.kind() == ConflictRow.Kind.TWINS;
        };
    }

    void setCurrent(boolean current) {
        toggleStyle(grid, "current", current);
    }

    /** Returns all of it as one sentence for the screen reader. */
    String accessible() {
        List<String> parts = new ArrayList<>(List.of(row.label()));
        for (boolean left : new boolean[] {true, false}) {
            String side = texts.text(left ? "conflict.left" : "conflict.right");
            row.side(left).forEach(cell -> parts.add(side + ": " + cell.text()));
        }
        parts.add(badge.getText() + ": " + result.getText());
        return String.join("; ", parts);
    }
}
