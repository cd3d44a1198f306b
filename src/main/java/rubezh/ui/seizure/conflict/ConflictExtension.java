package rubezh.ui.seizure.conflict;

import java.util.Optional;
import javafx.scene.Node;
import rubezh.register.OpenRecord;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;

/** Conflict of the edited record: what is disputed, over the form, and the way to settle it. */
public final class ConflictExtension implements EditorExtension {
    private final Optional<Node> box;

    public ConflictExtension(EditorContext context) {
        OpenRecord basis = context.model().basis();
        this.box =
                basis == null || basis.view().conflicts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(box(context, basis));
    }

    private static Node box(EditorContext context, OpenRecord basis) {
        var texts = context.ui().texts();
        int count = basis.view().conflicts().size();
        var box = InfoBox.warning(texts, "conflict.editor", count);
        Runnable settle = () -> context.ui().go(new Destination.Conflict(basis.recordId()));
        box.getChildren().add(Buttons.small(texts, "command.settle", settle));
        return box;
    }

    @Override
    public Optional<Node> above() {
        return box;
    }
}
