package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.table.CellView;

/** Cell with the first substance, the colour of its group and the number of further items. */
final class SubstanceCell implements CellView<SeizureRow> {
    private final LiveLabels labels;
    private final Label name = new Label();
    private final Label more = styled(new Label(), "muted");
    private final HBox box = styled(new HBox(), "substance-cell");

    SubstanceCell(LiveLabels labels) {
        this.labels = labels;
        more.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(SeizureRow row, Messages messages) {
        box.getChildren().clear();
        if (row.items().isEmpty()) {
            return;
        }
        Substance first = row.items().getFirst().substance();
        name.setText(first == null ? messages.text("list.substance.none") : labels.brief(first));
        int rest = row.items().size() - 1;
        more.setText(rest > 0 ? "+" + rest : "");
        box.getChildren()
                .addAll(
                        LiveLabels.groupSquare(first == null ? "other" : labels.group(first)),
                        name,
                        more);
    }
}
