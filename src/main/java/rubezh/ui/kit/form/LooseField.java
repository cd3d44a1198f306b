package rubezh.ui.kit.form;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Violation;
import rubezh.text.Messages;

/**
 * A field that the shape of the record does not declare, because a table does: label above,
 * control, and below it what is wrong. Any text is taken; the rules say whether it is right.
 */
public final class LooseField implements FieldEditor.Host {
    private final Form form;
    private final String pointer;
    private final FieldEditor editor;
    private final Consumer<@Nullable String> changed;
    private final Label label = new Label();
    private final Message message = new Message();
    private final HBox labelBox = new HBox(label);
    private final VBox control;
    private List<Violation> problems = List.of();

    /**
     * @param pointer where the focus is said to be while it is here
     * @param label says what it is called
     * @param changed takes every text, null when it is emptied
     */
    public LooseField(
            Form form,
            String pointer,
            FieldEditor editor,
            Function<Messages, String> label,
            Consumer<@Nullable String> changed) {
        this.form = form;
        this.pointer = pointer;
        this.editor = editor;
        this.changed = changed;
        this.control = new VBox(editor.node(), message);
        control.getStyleClass().add("field-control");
        labelBox.getStyleClass().add("field-label-above");
        this.label.setLabelFor(editor.node());
        this.label.setWrapText(true);
        editor.hostedBy(this);
        form.kit()
                .words()
                .paint(
                        control,
                        m -> {
                            this.label.setText(label.apply(m));
                            editor.name(this.label.getText());
                            tell();
                        });
    }

    Node label() {
        return labelBox;
    }

    Node control() {
        return control;
    }

    /** Shows a value; what is being typed stays. */
    public void show(@Nullable String value) {
        boolean typing = hasFocus() && editor.entry() instanceof Entry.Bad;
        if (!typing) {
            editor.show(value);
        }
    }

    /** Shows the gravest of the problems given. */
    public void mark(List<Violation> found) {
        problems = List.copyOf(found);
        tell();
    }

    public boolean hasProblem() {
        return !problems.isEmpty();
    }

    private void tell() {
        @Nullable Violation gravest =
                problems.stream().min(Comparator.comparing(Violation::severity)).orElse(null);
        message.tell(
                gravest == null ? null : gravest.severity(),
                gravest == null ? editor.echo() : form.sentence(gravest));
        editor.mark(gravest == null ? null : gravest.severity());
    }

    public String pointer() {
        return pointer;
    }

    public boolean hasFocus() {
        return form.kit().overlay().focusOwner(control) != control;
    }

    public void focus() {
        form.reveal(control);
        editor.focus();
    }

    @Override
    public void changed(FieldEditor source) {
        changed.accept(
                switch (editor.entry()) {
                    case Entry.Read(@Nullable Object value) ->
                            value == null ? null : value.toString();
                    case Entry.Absent absent -> absent.marks();
                    case Entry.Bad bad -> bad.text();
                });
    }

    @Override
    public void entered(FieldEditor source) {
        form.reveal(control);
        form.model().focused(pointer);
    }

    @Override
    public void left(FieldEditor source) {
        tell();
    }

    @Override
    public void move(FieldEditor source, boolean forward) {
        form.traverse(source.node(), forward);
    }
}
