package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import rubezh.ui.kit.look.UiText;

/** Striped banner over a window that shows training data. */
public final class TrainingBanner extends StackPane {
    public TrainingBanner(UiText texts) {
        getStyleClass().add("training-band");
        Label word = styled(texts.label("kit.training.word"), "training-word");
        var plate = styled(new HBox(word, texts.label("kit.training.meaning")), "training-plate");
        plate.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(plate);
    }
}
