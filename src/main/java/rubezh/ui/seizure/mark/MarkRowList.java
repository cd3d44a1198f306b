package rubezh.ui.seizure.mark;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.mark.MarkGroup;

/** Groups as a list of rows of tiles, as many in a row as fit. */
final class MarkRowList {
    /** Part of the way down from which the next portion is wanted. */
    private static final double NEAR_END = 0.75;

    private final ListView<List<MarkGroup>> view = styled(new ListView<>(), "mark-rows");
    private int columns = 1;

    /**
     * @param tiles returns the tile of a group and its place among all
     * @param selected place of the tile that is selected
     */
    MarkRowList(
            BiFunction<MarkGroup, Integer, ? extends Node> tiles,
            ObservableValue<Number> selected) {
        view.setCellFactory(
                _ -> new MarkRowCell(tiles, selected, view.focusedProperty(), () -> columns));
    }

    ListView<List<MarkGroup>> view() {
        return view;
    }

    int columns() {
        return columns;
    }

    /** Sets the number of tiles in a row; returns whether it is another one than before. */
    boolean setColumns(int fitting) {
        boolean differs = fitting != columns;
        columns = fitting;
        return differs;
    }

    /** Runs an action whenever the last quarter of the rows is scrolled to. */
    void onNearEnd(Runnable action) {
        view.skinProperty().subscribe(_ -> watch(action));
    }

    private void watch(Runnable action) {
        for (Node node : view.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty()
                        .subscribe(value -> {
                            if (value.doubleValue() > NEAR_END * bar.getMax()) {
                                action.run();
                            }
                        });
            }
        }
    }

    /** Lays the groups out in rows; repaints all tiles. */
    void fill(List<MarkGroup> groups) {
        view.getItems().setAll(lines(groups, 0));
    }

    /** Lays out groups that were added at the end; the rows in sight stay where they are. */
    void append(List<MarkGroup> groups) {
        int full = view.getItems().size();
        if (full > 0 && view.getItems().getLast().size() < columns) {
            full--;
            view.getItems().removeLast();
        }
        view.getItems().addAll(lines(groups, full));
    }

    private List<List<MarkGroup>> lines(List<MarkGroup> groups, int first) {
        var lines = new ArrayList<List<MarkGroup>>();
        for (int i = first * columns; i < groups.size(); i += columns) {
            lines.add(List.copyOf(groups.subList(i, Math.min(groups.size(), i + columns))));
        }
        return lines;
    }

    /** Row of tiles. */
    private static final class MarkRowCell extends ListCell<List<MarkGroup>> {
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
}
