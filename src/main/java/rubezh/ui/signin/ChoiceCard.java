package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/** Large button of a choice: icon, title, key, two lines of text and one line on the effort. */
final class ChoiceCard extends Button {
    /**
     * @param key prefix of the message keys {@code <key>.title}, {@code .text}, {@code .effort}
     * @param digit key that chooses the card
     */
    ChoiceCard(UiContext ui, String key, Feather icon, int digit, Runnable action) {
        this(ui, null, key, icon, digit);
        setOnAction(_ -> action.run());
    }

    /** Returns the card of a language, always with the text of that language. */
    static ChoiceCard ofLanguage(UiContext ui, Language language, int digit, Runnable action) {
        Messages fixed = Messages.in(language);
        var card = new ChoiceCard(ui, fixed, "signin.first.language", Feather.GLOBE, digit);
        card.setOnAction(_ -> action.run());
        return card;
    }

    private ChoiceCard(
            UiContext ui, @Nullable Messages fixed, String key, Feather icon, int digit) {
        Label title = styled(label(ui, fixed, key + ".title"), "semibold", "fs-15");
        var box = styled(new Label(String.valueOf(digit)), "key-box");
        var head = new HBox(Icons.of(icon, 24, "accent-text"), title, new Spacer(), box);
        head.getStyleClass().add("card-head");
        Label text = wrapping(styled(label(ui, fixed, key + ".text"), "muted"));
        Label effort = styled(label(ui, fixed, key + ".effort"), "fs-11", "muted");
        effort.setGraphic(Icons.of(Feather.CLOCK, 12));
        var body = styled(new VBox(head, text, new Spacer(Orientation.VERTICAL), effort), "gap-12");
        body.prefWidthProperty().bind(ui.display().px(400));
        body.prefHeightProperty().bind(ui.display().px(120));
        setGraphic(body);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("choice-card");
        accessibleTextProperty().bind(title.textProperty());
    }

    private static Label label(UiContext ui, @Nullable Messages fixed, String key) {
        return fixed == null ? ui.texts().label(key) : new Label(fixed.text(key));
    }
}
