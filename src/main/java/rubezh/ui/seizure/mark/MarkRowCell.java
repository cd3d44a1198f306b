package rubezh.ui.seizure.mark;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.mark.MarkGroup;

/** Row of tiles. */
final class MarkRowCell extends ListCell<List<MarkGroup>> {
    private final HBox line = styled(new HBox(), "mark-row");
    private final BiFunction<MarkGroup, Integer, ? extends Node> tiles;
    private final ObservableValue<Number> selected;
    private final ObservableValue<Boolean> focused;
    private final IntSupplier columns;

    /**
     * @param tiles returns the tile of a group and its place among all
     * @param selected place of the tile that is selected
     */
    MarkRowCell(
            BiFunction<MarkGroup, Integer, ? extends Node> tiles,
            ObservableValue<Number> selected,
            ObservableValue<Boolean> focused,
            IntSupplier columns) {
        this.tiles = tiles;
        this.selected = selected;
        this.focused = focused;
        this.columns = columns;
        selected.addListener((_, _, _) -> mark());
        focused.addListener((_, _, _) -> mark());
    }

    @Override
    protected void updateItem(@Nullable List<MarkGroup> groups, boolean blank) {
        super.updateItem(groups, blank);
        setText(null);
        line.getChildren().clear();
        if (groups == null || blank) {
            setGraphic(null);
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            line.getChildren().add(tiles.apply(groups.get(i), first() + i));
        }
        setGraphic(line);
        mark();
    }

    private int first() {
        return getIndex() * columns.getAsInt();
    }

    private void mark() {
        for (int i = 0; i < line.getChildren().size(); i++) {
            boolean chosen = first() + i == selected.getValue().intValue();
            toggleStyle(line.getChildren().get(i), "chosen", chosen);
            toggleStyle(line.getChildren().get(i), "framed", chosen && focused.getValue());
        }
    }
}
