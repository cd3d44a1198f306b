package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import rubezh.narrative.TextDiff.Kind;
import rubezh.narrative.TextDiff.TextPart;
import rubezh.ui.kit.look.UiText;

/** Changes as rows: sign, field, what was and what is. The sign says what the colour says. */
final class ChangeRows {
    /** Number of rows shown; a record imported whole may have thousands of changes. */
    private static final int SHOWN = 200;

    private final UiText texts;
    private final ReviewViewModel model;
    private final VBox root = styled(new VBox(), "change-rows");
    private final Map<ChangeLine, Node> rows = new LinkedHashMap<>();

    ChangeRows(UiText texts, ReviewViewModel model) {
        this.texts = texts;
        this.model = model;
        model.focusedChange().addListener((_, _, line) -> highlight(line));
    }

    Node root() {
        return root;
    }

    /** Returns the row of a change; null for one that is not shown. */
    @Nullable Node row(ChangeLine line) {
        return rows.get(line);
    }

    void show(List<ChangeLine> changes) {
        rows.clear();
        changes.stream().limit(SHOWN).forEach(line -> rows.put(line, row(line, changes)));
        root.getChildren().setAll(rows.values());
        if (changes.size() > SHOWN) {
            String more = texts.text("review.changes.more", changes.size() - SHOWN);
            root.getChildren().add(styled(new Label(more), "muted", "change-row"));
        }
    }

    private Node row(ChangeLine line, List<ChangeLine> all) {
        Label sign = keepWidth(styled(new Label(line.sign().symbol()), "change-sign"));
        sign.getStyleClass().add("change-" + line.sign());
        sign.setAccessibleText(texts.text(line.sign().key()));
        Label label = wrapping(styled(new Label(line.label()), "change-label"));
        var row = styled(new HBox(sign, label, values(line)), "change-row");
        toggleStyle(row, "line-top", line != all.getFirst());
        row.setAccessibleText(accessible(line));
        row.setOnMouseClicked(_ -> model.focusChange(line));
        return row;
    }

    private String accessible(ChangeLine line) {
        var text = new StringBuilder(texts.text(line.sign().key())).append(": ");
        text.append(line.label()).append(": ");
        line.parts().forEach(part -> text.append(part.text()).append(' '));
        return text.append(line.difference()).toString();
    }

    private static TextFlow values(ChangeLine line) {
        var flow = styled(new TextFlow(), "change-values");
        boolean replaced =
                line.parts().size() == 2 && line.parts().getFirst().kind() == Kind.REMOVED;
        for (TextPart part : line.parts()) {
            if (replaced && part.kind() == Kind.ADDED) {
                flow.getChildren().add(styled(new Text(" → "), "muted"));
            }
            DiffWords.add(flow, part.text(), style(part.kind()));
        }
        if (!line.difference().isEmpty()) {
            flow.getChildren().add(styled(new Text("  " + line.difference()), "muted"));
        }
        HBox.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case KEPT -> "";
            case REMOVED -> "diff-removed";
            case ADDED -> "diff-added";
        };
    }

    private void highlight(@Nullable ChangeLine line) {
        rows.forEach((each, row) -> toggleStyle(row, "current", each == line));
    }
}
