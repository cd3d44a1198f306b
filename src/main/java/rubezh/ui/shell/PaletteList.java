package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.look.DisplaySettings;

/** Scrolling list of the palette; the selection skips headings. */
final class PaletteList {
    private final DisplaySettings display;
    private final Consumer<PaletteLine> onChosen;
    private final VBox list = styled(new VBox(), "palette-list");
    private final ScrollPane scroll = styled(scrolling(list), "palette-scroll");
    private List<PaletteLine> lines = List.of();
    private int selectedIndex;

    PaletteList(DisplaySettings display, Consumer<PaletteLine> onChosen) {
        this.display = display;
        this.onChosen = onChosen;
        scroll.maxHeightProperty().bind(display.px(440));
    }

    Node node() {
        return scroll;
    }

    /** Shows lines and selects the first that is no heading. */
    void show(List<PaletteLine> shown) {
        lines = List.copyOf(shown);
        list.getChildren().setAll(lines.stream().map(PaletteLine::node).toList());
        for (PaletteLine line : lines) {
            line.node().setOnMouseClicked(line.heading() ? null : _ -> onChosen.accept(line));
        }
        selectedIndex = -1;
        moveSelection(1);
    }

    /** Moves the selection to the next line that is no heading, if there is one. */
    void moveSelection(int by) {
        int next = selectedIndex + by;
        while (next >= 0 && next < lines.size() && lines.get(next).heading()) {
            next += by;
        }
        if (next >= 0 && next < lines.size()) {
            select(next);
        }
    }

    private void select(int index) {
        lines.forEach(line -> line.node().getStyleClass().remove("selected"));
        selectedIndex = index;
        lines.get(index).node().getStyleClass().add("selected");
        reveal(index);
    }

    private void reveal(int index) {
        double height = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            double top = lines.get(index).node().getBoundsInParent().getMinY();
            scroll.setVvalue(Math.clamp((top - display.px(160).get()) / height, 0.0, 1.0));
        }
    }

    void chooseSelected() {
        if (selectedIndex >= 0) {
            onChosen.accept(lines.get(selectedIndex));
        }
    }
}
