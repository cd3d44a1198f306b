package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** Striped banner over a window that shows training data. */
public final class TrainingBanner extends StackPane {
    private final UiText texts;
    private final HBox plate;

    public TrainingBanner(UiText texts) {
        this.texts = texts;
        getStyleClass().add("training-band");
        Label word = styled(texts.label("kit.training.word"), "training-word");
        plate = styled(new HBox(word, texts.label("kit.training.meaning")), "training-plate");
        plate.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(plate);
    }

    /** Offers a command at the end of the sentence. */
    public void offer(Command command) {
        plate.getChildren().add(Buttons.link(texts, command.labelKey(), command::run));
    }
}
