package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.RowCount;

/** Bar in place of the totals while several rows are selected: how many, and what can be done. */
final class SelectionBar {
    private final UiText texts;
    private final Label label = keepWidth(styled(new Label(), "semibold", "fs-12"));
    private final FlowPane root = styled(new FlowPane(), "totals-bar", "selection-bar");
    private int selected;
    private RowCount count = new RowCount(0, false);

    /**
     * @param commands what can be done with the selected rows
     * @param deselect selects one row again
     */
    SelectionBar(UiText texts, List<Command> commands, Runnable deselect) {
        this.texts = texts;
        root.getChildren().add(label);
        commands.forEach(c -> root.getChildren().add(styled(Buttons.of(texts, c), "small")));
        root.getChildren()
                .add(
                        styled(
                                Buttons.action(texts, "list.selection.clear", "Esc", deselect),
                                "small"));
        texts.paint(root, _ -> paint());
    }

    Region root() {
        return root;
    }

    /**
     * Shows the number of selected rows and that of all rows.
     *
     * @param rows number of selected rows
     */
    void show(int rows, RowCount all) {
        selected = rows;
        count = all;
        paint();
    }

    private void paint() {
        String all = texts.numbers().whole(count.known()) + (count.exact() ? "" : "+");
        label.setText(texts.text("list.selection", texts.numbers().whole(selected), all));
    }
}
