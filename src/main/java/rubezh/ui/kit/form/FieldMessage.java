package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.look.Icons;

/** Small line below a field: its problem, or the value in another notation. */
final class FieldMessage extends HBox {
    private final Label text = new Label();

    FieldMessage() {
        getStyleClass().add("field-message");
        text.setWrapText(true);
        getChildren().add(text);
        show(null, "");
    }

    /**
     * @param severity severity of the problem, or null for the value
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
        setShown(this, !sentence.isEmpty());
    }

    String sentence() {
        return text.getText();
    }
}
