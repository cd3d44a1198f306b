package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.domain.seizure.Status;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.seizure.display.RecordStatusBadge;

/** Cell with the status badge; a dot marks an unsaved draft. */
final class StatusBadgeCell implements CellView<SeizureRow> {
    private final UiText texts;
    private final Predicate<SeizureRow> hasDraft;
    private final HBox box = styled(new HBox(), "status-cell");

    StatusBadgeCell(UiText texts, Predicate<SeizureRow> hasDraft) {
        this.texts = texts;
        this.hasDraft = hasDraft;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(SeizureRow row, Messages messages) {
        box.getChildren().setAll(badge(row).cell(texts));
        if (hasDraft.test(row)) {
            var dot = styled(new Label(), "has-draft-dot");
            dot.setAccessibleText(messages.text("list.has-draft"));
            box.getChildren().add(dot);
        }
    }

    private static StatusBadge badge(SeizureRow row) {
        if (row.indicators().conflict()) {
            return StatusBadge.CONFLICT;
        }
        return RecordStatusBadge.of(
                row.indicators().voided(), row.get(HEADER_STATUS, Status.class).orElse(null));
    }
}
