package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;

/** Field of a form: label, control and, below, the most severe of its problems. */
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
        this.control = styled(new VBox(editor.node(), message), "field-control");
        label.setLabelFor(editor.node());
        label.setWrapText(true);
    }

    /** Sets this as the host of the editor and binds its label in the current language. */
    final void attachEditor(Function<Messages, String> labelText) {
        editor.setHost(this);
        form.ui()
                .texts()
                .paint(
                        control,
                        m -> {
                            label.setText(labelText.apply(m));
                            editor.setAccessibleName(label.getText());
                            refreshMessage();
                        });
    }

    /** Returns the short label of a field, or its label if there is none. */
    static String labelText(Field field, Messages messages) {
        String key = "field." + field.path();
        return messages.text(messages.has(key + ".short") ? key + ".short" : key);
    }

    final Node label() {
        return labelBox;
    }

    final Node control() {
        return control;
    }

    /** Shows the most severe of the problems. */
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
                gravest.map(form::sentence).orElseGet(this::summary));
    }

    private String summary() {
        String summary = editor.summary();
        return summary.isEmpty() ? form.model().suggestion(pointer) : summary;
    }

    final void showMessage(@Nullable Severity severity, String sentence) {
        message.show(severity, sentence);
        editor.mark(severity);
        editor.setAccessibleHelp(sentence);
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
        form.model().onLeft(pointer);
        refreshMessage();
    }

    @Override
    public void move(FieldEditor source, boolean forward) {
        form.traverse(source.node(), forward);
    }
}
