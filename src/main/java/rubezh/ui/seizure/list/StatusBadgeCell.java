package rubezh.ui.seizure.list;

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

/** Where the record stands, as icon and word; a dot before it tells of typing not recorded. */
final class StatusBadgeCell implements CellView<SeizureRow> {
    private final UiText words;
    private final Predicate<SeizureRow> drafted;
    private final HBox box = new HBox();

    StatusBadgeCell(UiText words, Predicate<SeizureRow> drafted) {
        this.words = words;
        this.drafted = drafted;
        box.getStyleClass().add("status-cell");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(SeizureRow row, Messages messages) {
        box.getChildren().setAll(mark(row).cell(words));
        if (drafted.test(row)) {
            var dot = new Label();
            dot.getStyleClass().add("draft-dot");
            dot.setAccessibleText(messages.text("list.has-draft"));
            box.getChildren().add(dot);
        }
    }

    private static StatusBadge mark(SeizureRow row) {
        if (row.indicators().conflict()) {
            return StatusBadge.CONFLICT;
        }
        return RecordStatusBadge.of(
                row.indicators().voided(), row.get("header.status", Status.class).orElse(null));
    }
}
