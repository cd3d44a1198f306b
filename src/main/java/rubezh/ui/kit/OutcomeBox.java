package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;

import module java.base;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import rubezh.text.Fault;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.ScreenModel;

/**
 * Boxes with what a screen model did or what failed, and what else there is to tell; takes no space
 * while there is nothing.
 */
public final class OutcomeBox extends VBox {
    private final UiText texts;
    private final ScreenModel model;
    private final List<Supplier<? extends List<? extends Node>>> others = new ArrayList<>();

    public OutcomeBox(UiText texts, ScreenModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("gap-8");
        follow(model.fault());
        follow(model.done());
        texts.paint(this, _ -> paint());
    }

    /** Adds boxes below, made anew with each change of a value. */
    public OutcomeBox with(
            Supplier<? extends List<? extends Node>> boxes, ObservableValue<?>... of) {
        others.add(boxes);
        List.of(of).forEach(this::follow);
        texts.repaint(this);
        return this;
    }

    private void follow(ObservableValue<?> value) {
        value.addListener((_, _, _) -> texts.repaint(this));
    }

    private void paint() {
        var nodes = new ArrayList<Node>();
        Fault fault = model.fault().get();
        ScreenModel.DoneMessage done = model.done().get();
        if (fault != null) {
            nodes.add(new FaultBox(texts, fault));
        } else if (done != null) {
            nodes.add(InfoBox.info(texts, done.key(), done.arguments().toArray()));
        }
        others.forEach(boxes -> nodes.addAll(boxes.get()));
        getChildren().setAll(nodes);
        setShown(this, !nodes.isEmpty());
    }
}
