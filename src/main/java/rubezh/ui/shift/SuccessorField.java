package rubezh.ui.shift;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.security.Officer;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** Field for the officer who takes a shift, searched by name or login; it may stay empty. */
final class SuccessorField {
    private final FieldEditor editor;
    private final Label problem;
    private final VBox node;

    SuccessorField(UiContext ui, FieldEditorFactory editors, List<Officer> officers) {
        editor =
                editors.choice(new Options(officers.stream().map(SuccessorField::option).toList()));
        problem = styled(wrapping(ui.texts().label("shift.successor.unknown")), "stop-text");
        Label label = styled(ui.texts().label("shift.successor"), "muted");
        node = styled(new VBox(label, editor.node(), problem), "gap-4");
        setShown(problem, false);
        editor.setHost(_ -> setShown(problem, false));
        ui.texts().paint(node, m -> editor.setAccessibleName(m.text("shift.successor")));
    }

    private static Option option(Officer officer) {
        String name = officer.name().isEmpty() ? officer.login() : officer.name();
        return new Option(officer.login(), officer.login(), name, name, List.of());
    }

    Node node() {
        return node;
    }

    void focus() {
        editor.focus();
    }

    /** Returns the login, an empty one for nobody; nothing, and says why, if it is no officer. */
    Optional<String> login() {
        if (editor.entry() instanceof FieldEntry.Valid(Object value)) {
            return Optional.of(value == null ? "" : value.toString());
        }
        setShown(problem, true);
        editor.focus();
        return Optional.empty();
    }
}
