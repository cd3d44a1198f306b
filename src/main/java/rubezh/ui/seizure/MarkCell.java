package rubezh.ui.seizure;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.domain.seizure.Status;
import rubezh.register.Row;
import rubezh.text.Messages;
import rubezh.ui.kit.StatusMark;
import rubezh.ui.kit.look.Words;
import rubezh.ui.kit.table.CellView;

/** Where the record stands, as icon and word; a dot before it tells of typing not recorded. */
final class MarkCell implements CellView<Row> {
    private final Words words;
    private final Predicate<Row> drafted;
    private final HBox box = new HBox();

    MarkCell(Words words, Predicate<Row> drafted) {
        this.words = words;
        this.drafted = drafted;
        box.getStyleClass().add("status-cell");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Row row, Messages messages) {
        box.getChildren().setAll(mark(row).cell(words));
        if (drafted.test(row)) {
            var dot = new Label();
            dot.getStyleClass().add("draft-dot");
            dot.setAccessibleText(messages.text("list.drafted"));
            box.getChildren().add(dot);
        }
    }

    private static StatusMark mark(Row row) {
        if (row.marks().conflict()) {
            return StatusMark.CONFLICT;
        }
        return StatusCell.mark(
                row.marks().voided(), row.get("header.status", Status.class).orElse(null));
    }
}
