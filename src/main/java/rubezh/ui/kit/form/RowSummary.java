package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;

/**
 * Summary below the row with the focus: its problem at the left, its figures at the right. Both
 * wrap rather than widen the grid.
 */
final class RowSummary {
    private final FieldMessage problem = new FieldMessage();
    private final Label figures = styled(new Label(), "semibold", "fs-12");
    private final Label addition = styled(new Label(), "muted", "fs-12");
    private final HBox node;
    private @Nullable LineRow row;

    RowSummary() {
        figures.setMinWidth(Region.USE_PREF_SIZE);
        addition.setWrapText(true);
        node = styled(new HBox(problem, new Spacer(), figures, addition), "grid-row-summary");
    }

    Node node() {
        return node;
    }

    void moveBelow(LineRow current) {
        row = current;
    }

    @Nullable LineRow row() {
        return row;
    }

    boolean isBelow(LineRow other) {
        return row == other;
    }

    void show(
            String figureText, String additionText, @Nullable Severity severity, String sentence) {
        figures.setText(figureText);
        addition.setText(additionText);
        problem.show(severity, sentence);
        boolean empty = figureText.isEmpty() && additionText.isEmpty() && sentence.isEmpty();
        setShown(node, !empty);
    }
}
