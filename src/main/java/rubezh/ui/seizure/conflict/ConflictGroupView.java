package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.conflict.ConflictGroup.AgreedLine;

/** Section of the screen: heading, rows, and on demand what all sides say alike. */
final class ConflictGroupView {
    private final VBox root = new VBox();
    private final BooleanProperty open = new SimpleBooleanProperty(false);

    /**
     * @param rows views of the rows of the group
     */
    ConflictGroupView(UiContext ui, ConflictGroup group, List<ConflictRowView> rows) {
        var agreed = new VBox();
        open.addListener((_, _, now) -> {
            if (now && agreed.getChildren().isEmpty()) {
                group.agreed().forEach(line -> agreed.getChildren().add(line(ui, line)));
            }
            setShown(agreed, now);
        });
        setShown(agreed, false);
        root.getChildren().add(head(ui, group));
        rows.forEach(row -> root.getChildren().add(row.node()));
        root.getChildren().add(agreed);
    }

    private Node head(UiContext ui, ConflictGroup group) {
        var down = Icons.of(Feather.CHEVRON_DOWN, 14, "muted");
        var right = Icons.of(Feather.CHEVRON_RIGHT, 14, "muted");
        boolean contested = !group.rows().isEmpty();
        down.visibleProperty().bind(open.or(Bindings.createBooleanBinding(() -> contested)));
        down.managedProperty().bind(down.visibleProperty());
        right.visibleProperty().bind(down.visibleProperty().not());
        right.managedProperty().bind(right.visibleProperty());
        int count = group.agreed().size();
        String key = contested ? "conflict.group.also" : "conflict.group.agreed";
        String detail = count == 0 ? "" : "— " + ui.texts().text(key, count);
        var head =
                styled(
                        new HBox(
                                down,
                                right,
                                styled(new Label(group.title()), "semibold"),
                                styled(new Label(detail), "muted")),
                        "conflict-group");
        head.setOnMouseClicked(_ -> open.set(!open.get()));
        return head;
    }

    private static Node line(UiContext ui, AgreedLine line) {
        Label label = wrapping(styled(new Label(line.label()), "muted"));
        ui.display().keepWidth(label, 168);
        return styled(new HBox(label, wrapping(new Label(line.value()))), "conflict-agreed");
    }

    Region node() {
        return root;
    }

    BooleanProperty open() {
        return open;
    }
}
