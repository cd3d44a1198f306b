package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Progress through named steps: done, current and next ones. Where there is no room, the names of
 * the other steps go, the last first.
 */
public final class Stepper extends OverflowRow {
    private final UiText texts;
    private final List<String> keys;

    public Stepper(UiText texts, List<String> keys) {
        this.texts = texts;
        this.keys = List.copyOf(keys);
        getStyleClass().add("stepper");
    }

    /** Marks a step as the current one; the number of steps means that all are done. */
    public void showStep(int current) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                nodes.add(styled(new Region(), "step-line"));
            }
            nodes.add(keepWidth(circle(i, current)));
            Label label =
                    styled(texts.label(keys.get(i)), "fs-12", i == current ? "semibold" : "muted");
            nodes.add(i == current ? keepWidth(label) : rank(keepWidth(label), i + 1));
        }
        getChildren().setAll(nodes);
    }

    private static Label circle(int step, int current) {
        var circle = new Label(step < current ? "" : String.valueOf(step + 1));
        if (step < current) {
            circle.setGraphic(Icons.of(Feather.CHECK, 12, "ok-text"));
        }
        String style =
                step < current ? "step-done" : step == current ? "step-current" : "step-next";
        circle.getStyleClass().addAll("step", style);
        return circle;
    }
}
