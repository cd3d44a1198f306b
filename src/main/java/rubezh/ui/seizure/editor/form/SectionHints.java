package rubezh.ui.seizure.editor.form;

import static rubezh.ui.kit.look.Nodes.setShown;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.ui.kit.form.FormSection;

/**
 * Key hints in the header of a section. Hints that do not fit are hidden, the last first; the list
 * of keys shows them too.
 */
final class SectionHints {
    private final HBox header;
    private final List<Label> hints;

    private SectionHints(HBox header, List<Label> hints) {
        this.header = header;
        this.hints = List.copyOf(hints);
    }

    static void add(FormSection section, List<Label> hints) {
        section.aside().getChildren().addAll(hints);
        if (section.aside().getParent() instanceof HBox header) {
            var fitting = new SectionHints(header, hints);
            header.layoutBoundsProperty().addListener((_, _, _) -> fitting.fit());
            for (Node node : header.getChildren()) {
                if (node instanceof Label label) {
                    label.textProperty().addListener((_, _, _) -> fitting.fit());
                }
            }
            hints.forEach(hint -> hint.textProperty().addListener((_, _, _) -> fitting.fit()));
        }
    }

    private void fit() {
        hints.forEach(hint -> setShown(hint, !hint.getText().isEmpty()));
        for (Label hint : hints.reversed()) {
            if (hint.isManaged() && neededWidth() > header.getWidth()) {
                setShown(hint, false);
            }
        }
    }

    private double neededWidth() {
        double neededWidth = header.getInsets().getLeft() + header.getInsets().getRight();
        for (Node node : header.getChildren()) {
            neededWidth += node.isManaged() ? node.prefWidth(-1) + header.getSpacing() : 0;
        }
        return neededWidth - header.getSpacing();
    }
}
