package rubezh.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Shows where in a row of steps a person is: done, now, to come. */
public final class Stepper extends HBox {
    private final UiText texts;
    private final List<String> keys;

    public Stepper(UiText texts, List<String> keys) {
        this.texts = texts;
        this.keys = List.copyOf(keys);
        getStyleClass().add("stepper");
    }

    /** Marks a step as the present one. */
    public void showStep(int present) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                var dash = new Region();
                dash.getStyleClass().add("step-line");
                nodes.add(dash);
            }
            nodes.add(circle(i, present));
            Label label = texts.bind(new Label(), keys.get(i));
            label.getStyleClass().addAll("fs-12", i == present ? "semibold" : "muted");
            nodes.add(label);
        }
        getChildren().setAll(nodes);
    }

    private static Label circle(int step, int present) {
        var circle = new Label(step < present ? "" : String.valueOf(step + 1));
        if (step < present) {
            circle.setGraphic(Icons.of(Feather.CHECK, 12, "ok-text"));
        }
        String style =
                step < present ? "step-done" : step == present ? "step-current" : "step-next";
        circle.getStyleClass().addAll("step", style);
        return circle;
    }
}
