package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import rubezh.ui.kit.look.UiText;

/** Buttons above and below the rows of a long list, which say how many lines have no row. */
final class OtherLines {
    private final UiText texts;
    private final LineGridRows rows;
    private final Button before;
    private final Button after;

    /**
     * @param turn shows the lines before (-1) or after (1) and sets the focus on one of them
     */
    OtherLines(UiText texts, LineGridRows rows, IntConsumer turn) {
        this.texts = texts;
        this.rows = rows;
        before = button("kit.lines.before", rows::before);
        before.setOnAction(_ -> turn.accept(-1));
        after = button("kit.lines.after", rows::after);
        after.setOnAction(_ -> turn.accept(1));
    }

    private Button button(String key, IntSupplier count) {
        var button = styled(new Button(), "flat-button", "grid-other-lines");
        texts.paint(button, m -> button.setText(m.text(key, count.getAsInt())));
        setShown(button, false);
        return button;
    }

    Node before() {
        return before;
    }

    Node after() {
        return after;
    }

    void refresh() {
        show(before, rows.before());
        show(after, rows.after());
    }

    private void show(Button button, int count) {
        setShown(button, count > 0);
        if (count > 0) {
            texts.repaint(button);
        }
    }
}
