package rubezh.ui.signin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.signin.FirstRunViewModel.FieldError;

/** Labelled fields of a step of first run, each with its own message below. */
final class StepFields {
    private final UiContext ui;
    private final GridPane grid = new GridPane();
    private final Map<FieldError, Label> messages = new EnumMap<>(FieldError.class);
    private final Map<FieldError, Node> fields = new EnumMap<>(FieldError.class);

    StepFields(UiContext ui) {
        this.ui = ui;
        grid.getStyleClass().add("step-fields");
    }

    Node node() {
        return grid;
    }

    /**
     * Adds a field.
     *
     * @param hintKey message shown below while nothing is wrong, or empty
     * @param flaws what may be wrong with it
     */
    void add(String key, Node field, String hintKey, FieldError... flaws) {
        Label label = ui.texts().bind(new Label(), key);
        label.setLabelFor(field);
        label.getStyleClass().addAll("muted", "step-label");
        ui.texts().accessibleName(field, key);
        var box = new VBox(field);
        box.getStyleClass().add("gap-4");
        if (!hintKey.isEmpty()) {
            Label hint = ui.texts().bind(new Label(), hintKey);
            hint.getStyleClass().addAll("fs-11", "muted");
            box.getChildren().add(hint);
        }
        for (FieldError flaw : flaws) {
            box.getChildren().add(message(flaw));
            fields.put(flaw, field);
        }
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, box);
    }

    private Label message(FieldError flaw) {
        var message = new Label();
        message.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        message.getStyleClass().addAll("fs-11", "stop-text");
        message.setVisible(false);
        message.setManaged(false);
        ui.texts().paint(message, m -> message.setText(m.text(key(flaw))));
        messages.put(flaw, message);
        return message;
    }

    private static String key(FieldError flaw) {
        return "signin.first.invalid." + flaw.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Shows what is wrong, and goes to the first such field. */
    void showErrors(Set<FieldError> flaws) {
        fields.values().forEach(field -> field.getStyleClass().remove("invalid"));
        messages.forEach((flaw, message) -> {
            boolean wrong = flaws.contains(flaw);
            message.setVisible(wrong);
            message.setManaged(wrong);
        });
        flaws.stream().filter(fields::containsKey).forEach(flaw -> markInvalid(fields.get(flaw)));
        flaws.stream()
                .filter(fields::containsKey)
                .findFirst()
                .ifPresent(flaw -> focus(fields.get(flaw)));
    }

    private static void markInvalid(@org.jspecify.annotations.Nullable Node field) {
        if (field != null && !field.getStyleClass().contains("invalid")) {
            field.getStyleClass().add("invalid");
        }
    }

    private static void focus(@org.jspecify.annotations.Nullable Node field) {
        Node input =
                field == null
                        ? null
                        : field instanceof TextField ? field : field.lookup(".text-input");
        if (input != null) {
            input.requestFocus();
        }
    }
}
