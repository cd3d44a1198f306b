package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;

/** Free texts of the layout of an extract, each of which leaves only if it is marked. */
final class FreeTextPane {
    private final UiContext ui;
    private final ExtractViewModel model;
    private final VBox boxes = styled(new VBox(), "gap-4");
    private final VBox node = styled(new VBox(), "gap-4");

    FreeTextPane(UiContext ui, ExtractViewModel model) {
        this.ui = ui;
        this.model = model;
        node.managedProperty().bind(node.visibleProperty());
        model.layout().addListener((_, _, _) -> fill());
        fill();
    }

    /** Returns the pane; a layout without free texts hides it. */
    Node node() {
        Label label = styled(ui.texts().label("extract.texts"), "semibold");
        Label hint = styled(wrapping(ui.texts().label("extract.texts.hint")), "muted");
        node.getChildren().setAll(label, hint, boxes);
        return node;
    }

    private void fill() {
        boxes.getChildren()
                .setAll(model.layout().get().layout().freeTexts().stream().map(this::box).toList());
        node.setVisible(!boxes.getChildren().isEmpty());
    }

    private CheckBox box(String path) {
        CheckBox box = ui.texts().bind(new CheckBox(), "field." + path);
        box.setId(path);
        box.selectedProperty().addListener((_, _, leaves) -> model.setLeaving(path, leaves));
        return box;
    }
}
