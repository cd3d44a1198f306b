package rubezh.ui.tour;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Line over the screens with the step of a tour. */
final class TourBar extends HBox {
    private final TourModel model;
    private final Label number = styled(new Label(), "semibold", "tour-number");
    private final Label sentence = wrapping(new Label());

    TourBar(UiText texts, TourModel model, Runnable onEnd) {
        this.model = model;
        getStyleClass().addAll("note", "info", "away-banner", "tour-bar");
        setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(USE_PREF_SIZE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button next = whole(Buttons.small(texts, "tour.next", model::next));
        Button end = whole(Buttons.small(texts, "tour.end", onEnd));
        getChildren()
                .addAll(Icons.of(Feather.COMPASS, 16, "accent-text"), number, sentence, next, end);
        texts.paint(sentence, this::paint);
        model.at()
                .addListener((_, _, _) -> {
                    setShown(next, model.step().isPresent());
                    texts.repaint(sentence);
                });
    }

    private static Button whole(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void paint(Messages messages) {
        int steps = model.tour().steps().size();
        model.step()
                .ifPresentOrElse(
                        step -> {
                            number.setText(messages.text("tour.step", model.at().get() + 1, steps));
                            sentence.setText(
                                    messages.text(model.tour().textKey(step), step.hints()));
                        },
                        () -> {
                            number.setText(messages.text("tour.step", steps, steps));
                            sentence.setText(messages.text("tour.done"));
                        });
    }
}
