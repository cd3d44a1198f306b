package rubezh.ui.kit.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/** Messages above a group of fields about the group as a whole. */
public final class DynamicNotice {
    private final Form form;
    private final VBox node = new VBox();

    public DynamicNotice(Form form) {
        this.form = form;
        node.getStyleClass().add("dynamic-notice");
        show(List.of());
    }

    public Node node() {
        return node;
    }

    public void show(List<Violation> violations) {
        node.getChildren().clear();
        for (Violation violation : violations) {
            var fieldMessage = new FieldMessage();
            fieldMessage.show(violation.severity(), form.sentence(violation));
            fieldMessage.getStyleClass().add("dynamic-notice-text");
            node.getChildren().add(fieldMessage);
        }
        node.setVisible(!violations.isEmpty());
        node.setManaged(!violations.isEmpty());
        node.getStyleClass().remove("grave");
        if (violations.stream().anyMatch(v -> v.severity() != Severity.HINT)) {
            node.getStyleClass().add("grave");
        }
    }
}
