package rubezh.ui.seizure.editor.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.ui.kit.form.FormSection;

/**
 * The keys named in the head of a section. Where there is no room they are left out, the last
 * first: the cheat sheet names them too, the title is nowhere else.
 */
final class SectionHints {
    private final HBox head;
    private final List<Label> hints;

    private SectionHints(HBox head, List<Label> hints) {
        this.head = head;
        this.hints = List.copyOf(hints);
    }

    static void add(FormSection section, List<Label> hints) {
        section.aside().getChildren().addAll(hints);
        if (section.aside().getParent() instanceof HBox head) {
            var fitting = new SectionHints(head, hints);
            head.layoutBoundsProperty().addListener((_, _, _) -> fitting.fit());
            for (Node node : head.getChildren()) {
                if (node instanceof Label label) {
                    label.textProperty().addListener((_, _, _) -> fitting.fit());
                }
            }
            hints.forEach(hint -> hint.textProperty().addListener((_, _, _) -> fitting.fit()));
        }
    }

    private void fit() {
        hints.forEach(hint -> show(hint, !hint.getText().isEmpty()));
        for (Label hint : hints.reversed()) {
            if (hint.isManaged() && wanted() > head.getWidth()) {
                show(hint, false);
            }
        }
    }

    private static void show(Label hint, boolean shown) {
        hint.setVisible(shown);
        hint.setManaged(shown);
    }

    private double wanted() {
        double wanted = head.getInsets().getLeft() + head.getInsets().getRight();
        for (Node node : head.getChildren()) {
            wanted += node.isManaged() ? node.prefWidth(-1) + head.getSpacing() : 0;
        }
        return wanted - head.getSpacing();
    }
}
