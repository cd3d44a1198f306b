package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** Sentence on what was just done, above the content for ten seconds, with a button to undo it. */
public final class UndoBar {
    private static final Duration SHOWN = Duration.seconds(10);

    private final Label sentence = wrapping(new Label());
    private final Button undo;
    private final HBox bar;
    private final PauseTransition time = new PauseTransition(SHOWN);

    /**
     * @param undo takes back what the sentence says
     * @param onPast runs when the sentence is gone by itself
     */
    public UndoBar(UiText texts, Command undo, Runnable onPast) {
        this.undo = keepWidth(styled(Buttons.of(texts, undo), "flat-button"));
        this.bar = styled(new HBox(sentence, this.undo), "undo-bar");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        time.setOnFinished(_ -> onPast.run());
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        hide();
    }

    public Node root() {
        return bar;
    }

    /** Shows a sentence for ten seconds. */
    public void show(String text, boolean undoable) {
        sentence.setText(text);
        setShown(undo, undoable);
        setShown(bar, true);
        time.playFromStart();
    }

    public void hide() {
        time.stop();
        setShown(bar, false);
    }
}
