package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/** Field of the filter dialog; a text that cannot be read is told below it and not applied. */
final class FilterField {
    private final UiContext ui;
    private final FieldEditor editor;
    private final Label message = wrapping(styled(new Label(), "fs-11", "stop-text"));
    private final VBox box;

    FilterField(UiContext ui, FieldEditor editor, String name) {
        this.ui = ui;
        this.editor = editor;
        this.box = styled(new VBox(editor.node(), message), "gap-4");
        editor.setAccessibleName(name);
        editor.setHost(new Host());
        setShown(message, false);
    }

    VBox node() {
        return box;
    }

    FieldEditor editor() {
        return editor;
    }

    /** Shows what is wrong with the text, if anything; returns whether it can be read. */
    boolean check() {
        String problem =
                switch (editor.entry()) {
                    case FieldEntry.Valid _ -> "";
                    case FieldEntry.Absent absent -> unread(absent.notation(), "");
                    case FieldEntry.Invalid(var text, var key, var arguments) ->
                            unread(text, ui.texts().text(key, arguments.toArray()));
                };
        boolean invalid = !problem.isEmpty();
        message.setText(problem);
        editor.mark(invalid ? Severity.STOP : null);
        setShown(message, invalid);
        return !invalid;
    }

    private String unread(String text, String reason) {
        return (ui.texts().text("list.filter.unread", text) + " " + reason).strip();
    }

    private final class Host implements FieldEditor.Host {
        @Override
        public void changed(FieldEditor source) {
            if (message.isVisible()) {
                check();
            }
        }

        @Override
        public void left(FieldEditor source) {
            check();
        }
    }
}
