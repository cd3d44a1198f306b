package rubezh.ui.kit.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;

/** One field of a form: its label, the control, and below it the gravest of its problems. */
abstract class LabeledField implements FieldEditor.Host {
    final Form form;
    final String pointer;
    final FieldEditor editor;
    final Label label = new Label();
    final HBox labelBox = new HBox(label);
    final FieldMessage message = new FieldMessage();
    final VBox control;
    private List<Violation> problems = List.of();

    LabeledField(Form form, String pointer, FieldEditor editor) {
        this.form = form;
        this.pointer = pointer;
        this.editor = editor;
        this.control = new VBox(editor.node(), message);
        control.getStyleClass().add("field-control");
        label.setLabelFor(editor.node());
        label.setWrapText(true);
    }

    /** Begins to listen to the editor, and names it now and in every other language. */
    final void attachEditor(Function<Messages, String> name) {
        editor.setHost(this);
        form.ui()
                .texts()
                .paint(
                        control,
                        m -> {
                            label.setText(name.apply(m));
                            editor.setAccessibleName(label.getText());
                            refreshMessage();
                        });
    }

    final Node label() {
        return labelBox;
    }

    final Node control() {
        return control;
    }

    /** Shows the gravest of the problems given. */
    public void mark(List<Violation> found) {
        problems = List.copyOf(found);
        refreshMessage();
    }

    final boolean isMarked() {
        return !problems.isEmpty();
    }

    void refreshMessage() {
        Optional<Violation> gravest =
                problems.stream().min(Comparator.comparing(Violation::severity));
        showMessage(
                gravest.map(Violation::severity).orElse(null),
                gravest.map(form::sentence).orElseGet(editor::summary));
    }

    final void showMessage(@Nullable Severity severity, String sentence) {
        message.show(severity, sentence);
        editor.mark(severity);
    }

    final void reveal() {
        form.reveal(control);
        editor.focus();
    }

    @Override
    public void entered(FieldEditor source) {
        form.reveal(control);
        form.model().onFocused(pointer);
    }

    @Override
    public void left(FieldEditor source) {
        refreshMessage();
    }

    @Override
    public void move(FieldEditor source, boolean forward) {
        form.traverse(source.node(), forward);
    }
}
