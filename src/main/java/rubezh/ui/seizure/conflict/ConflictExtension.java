package rubezh.ui.seizure.conflict;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import rubezh.register.OpenRecord;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;

/** Conflict of the edited record: what is disputed, over the form, and the way to settle it. */
public final class ConflictExtension implements EditorExtension {
    private final Optional<Node> box;

    /**
     * @param settle shows a record in conflict
     */
    public ConflictExtension(EditorContext context, Consumer<UUID> settle) {
        OpenRecord basis = context.model().basis();
        this.box =
                basis == null || basis.view().conflicts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(box(context, basis, settle));
    }

    private static Node box(EditorContext context, OpenRecord basis, Consumer<UUID> settle) {
        var texts = context.ui().texts();
        int count = basis.view().conflicts().size();
        var box = InfoBox.warning(texts, "conflict.editor", count);
        box.getChildren()
                .add(Buttons.small(texts, "command.settle", () -> settle.accept(basis.recordId())));
        return box;
    }

    @Override
    public Optional<Node> above() {
        return box;
    }
}
