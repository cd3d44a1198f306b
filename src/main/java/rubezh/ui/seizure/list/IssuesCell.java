package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.CellView;

/** Cell with the numbers of errors and open questions, empty without any. */
final class IssuesCell implements CellView<SeizureRow> {
    private final HBox box = styled(new HBox(), "status-cell", "gap-8");
    private final HBox stops = mark(Feather.ALERT_OCTAGON, "stop-text");
    private final HBox questions = mark(Feather.HELP_CIRCLE, "warn-text");

    private static HBox mark(Feather icon, String colour) {
        var count = styled(new Label(), "semibold", "fs-12", colour);
        return styled(new HBox(Icons.of(icon, 14, colour), count), "status-cell");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(SeizureRow row, Messages messages) {
        box.getChildren().clear();
        add(stops, row.indicators().stops());
        add(questions, row.indicators().questions());
    }

    private void add(HBox mark, int count) {
        if (count > 0) {
            ((Label) mark.getChildren().getLast()).setText(String.valueOf(count));
            box.getChildren().add(mark);
        }
    }
}
