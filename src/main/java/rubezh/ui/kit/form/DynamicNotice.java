package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/** Messages above a group of fields about the group as a whole. */
public final class DynamicNotice {
    private final Form form;
    private final VBox node = styled(new VBox(), "dynamic-notice");

    public DynamicNotice(Form form) {
        this.form = form;
        show(List.of());
    }

    public Node node() {
        return node;
    }

    public void show(List<Violation> violations) {
        node.getChildren().clear();
        for (Violation violation : violations) {
            var fieldMessage = styled(new FieldMessage(), "dynamic-notice-text");
            fieldMessage.show(violation.severity(), form.sentence(violation));
            node.getChildren().add(fieldMessage);
        }
        setShown(node, !violations.isEmpty());
        toggleStyle(
                node, "grave", violations.stream().anyMatch(v -> v.severity() != Severity.HINT));
    }
}
