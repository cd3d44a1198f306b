package rubezh.ui.desktop;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import rubezh.fixtures.FxThread;
import rubezh.ui.kit.LabelTexts;

/** What a scene shows. */
record SceneSearch(Scene scene) {
    boolean isShown(String selector) {
        return scene.getRoot().lookup(selector) != null;
    }

    <T extends Node> T find(Class<T> type, Predicate<T> expected) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(expected)
                .findFirst()
                .orElseThrow();
    }

    /** Types into the field that has the focus. */
    void type(String text) {
        FxThread.run(() -> ((TextInputControl) scene.getFocusOwner()).replaceSelection(text));
    }

    void focusNext() {
        FxThread.run(() -> scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT));
    }

    /** Returns the button that has a text. */
    Button button(String text) {
        return find(
                Button.class,
                button ->
                        button.lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .anyMatch(label -> text.equals(label.getText())));
    }

    String labelTexts() {
        return FxThread.call(() -> LabelTexts.all(scene.getRoot()));
    }
}
