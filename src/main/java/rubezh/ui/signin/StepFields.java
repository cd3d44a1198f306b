package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/** Labelled fields of a step of the first run, each with its error message below. */
final class StepFields {
    private final UiContext ui;
    private final GridPane grid = styled(new GridPane(), "step-fields");
    private final Map<FieldError, Label> messages = new EnumMap<>(FieldError.class);
    private final Map<FieldError, Node> fields = new EnumMap<>(FieldError.class);

    StepFields(UiContext ui) {
        this.ui = ui;
    }

    Node node() {
        return grid;
    }

    /**
     * Adds a field.
     *
     * @param hintKey message shown below the field, or empty
     * @param possible errors of the field
     */
    void add(String key, Node field, String hintKey, FieldError... possible) {
        Label hint = hintKey.isEmpty() ? new Label() : ui.texts().label(hintKey);
        setShown(hint, !hintKey.isEmpty());
        add(key, field, styled(hint, "fs-11", "muted"), possible);
    }

    /** Adds a field with a hint below it. */
    void add(String key, Node field, Label hint, FieldError... possible) {
        Label label = styled(ui.texts().label(key), "muted", "step-label");
        label.setLabelFor(field);
        ui.texts().accessibleName(field, key);
        var box = styled(new VBox(field, hint), "gap-4");
        for (FieldError error : possible) {
            box.getChildren().add(message(error));
            fields.put(error, field);
        }
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, box);
    }

    private Label message(FieldError error) {
        Label message = styled(ui.texts().label(key(error)), "fs-11", "stop-text");
        message.setGraphic(Icons.of(Feather.ALERT_OCTAGON, 12, "stop-text"));
        setShown(message, false);
        messages.put(error, message);
        return message;
    }

    private static String key(FieldError error) {
        return "signin.first.invalid." + error.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Shows the messages of the errors. */
    void showErrors(Set<FieldError> errors) {
        fields.values().forEach(field -> field.getStyleClass().remove("invalid"));
        messages.forEach((error, message) -> {
            boolean shown = errors.contains(error);
            setShown(message, shown);
        });
        errors.stream()
                .filter(fields::containsKey)
                .forEach(error -> markInvalid(fields.get(error)));
    }

    /** Sets the focus on the first invalid field. */
    void focusFirst(Set<FieldError> errors) {
        errors.stream()
                .filter(fields::containsKey)
                .findFirst()
                .ifPresent(error -> focus(fields.get(error)));
    }

    private static void markInvalid(@Nullable Node field) {
        if (field != null && !field.getStyleClass().contains("invalid")) {
            field.getStyleClass().add("invalid");
        }
    }

    private static void focus(@Nullable Node field) {
        Node input =
                field == null
                        ? null
                        : field instanceof TextField ? field : field.lookup(".text-input");
        if (input != null) {
            input.requestFocus();
        }
    }
}
