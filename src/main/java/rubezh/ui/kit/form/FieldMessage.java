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
        switch (severity) {
            case STOP -> mark("stop", Feather.ALERT_OCTAGON, "stop-text");
            case QUESTION -> mark("question", Feather.HELP_CIRCLE, "warn-text");
            case HINT -> mark("hint-line", Feather.INFO, "muted");
            case null -> {}
        }
        setShown(this, !sentence.isEmpty());
    }

    private void mark(String style, Feather icon, String colour) {
        getStyleClass().add(style);
        getChildren().addFirst(Icons.of(icon, 12, colour));
    }

    String sentence() {
        return text.getText();
    }
}
