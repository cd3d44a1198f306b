package rubezh.ui.kit.form;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.look.Icons;

/** The small line below a field: what is wrong, or the value said again. */
final class FieldMessage extends HBox {
    private final Label text = new Label();

    FieldMessage() {
        getStyleClass().add("field-message");
        text.setWrapText(true);
        getChildren().add(text);
        show(null, "");
    }

    /**
     * @param severity how grave it is, or null: no problem, only a word on the value
     */
    void show(@Nullable Severity severity, String sentence) {
        text.setText(sentence);
        getChildren().setAll(text);
        getStyleClass().removeAll("stop", "question", "hint-line");
        if (severity != null) {
            getChildren()
                    .addFirst(
                            switch (severity) {
                                case STOP -> Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text");
                                case QUESTION -> Icons.of(Feather.HELP_CIRCLE, 12, "warn-text");
                                case HINT -> Icons.of(Feather.INFO, 12, "muted");
                            });
            getStyleClass()
                    .add(
                            switch (severity) {
                                case STOP -> "stop";
                                case QUESTION -> "question";
                                case HINT -> "hint-line";
                            });
        }
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }

    String sentence() {
        return text.getText();
    }
}
