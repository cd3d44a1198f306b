package rubezh.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;

/** The line below the row with the focus: what is wrong at the left, its figures at the right. */
final class RowSummary {
    private final FieldMessage problem = new FieldMessage();
    private final Label figures = new Label();
    private final Label more = new Label();
    private final HBox node;
    private @Nullable LineRow row;

    RowSummary() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        figures.getStyleClass().addAll("semibold", "fs-12");
        more.getStyleClass().addAll("muted", "fs-12");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(problem, space, figures, more);
        node.getStyleClass().add("grid-row-summary");
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

    void show(String said, String further, @Nullable Severity severity, String sentence) {
        figures.setText(said);
        more.setText(further);
        problem.show(severity, sentence);
        boolean any = !(said.isEmpty() && further.isEmpty() && sentence.isEmpty());
        node.setVisible(any);
        node.setManaged(any);
    }
}
