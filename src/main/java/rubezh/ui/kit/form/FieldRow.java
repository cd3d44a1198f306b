package rubezh.ui.kit.form;

import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.domain.seizure.Severity;
import rubezh.domain.seizure.Violation;
import rubezh.shape.Field;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;

/** A field in a form: label, control, and below it what is wrong with it. */
public final class FieldRow implements Place, FieldEditor.Host {
    private static final PseudoClass NOT_ASKED = PseudoClass.getPseudoClass("not-asked");

    private final Form form;
    private final String pointer;
    private final FieldEditor editor;
    private final Label label = new Label();
    private final HBox labelBox = new HBox(label);
    private final FontIcon pin = Icons.of(Feather.BOOKMARK, 12, "accent-text");
    private final Message message = new Message();
    private final VBox control;
    private List<Violation> problems = List.of();
    private boolean wide;
    private boolean typing;
    private boolean asked = true;

    FieldRow(Form form, Field field, FieldEditor editor) {
        this(form, field, field.pointer(), editor);
    }

    /**
     * @param pointer where the field stands: in a line, another one in each
     */
    FieldRow(Form form, Field field, String pointer, FieldEditor editor) {
        this.form = form;
        this.pointer = pointer;
        this.editor = editor;
        this.control = new VBox(editor.node(), message);
        control.getStyleClass().add("field-control");
        labelBox.getStyleClass().add("field-label");
        labelBox.setAlignment(Pos.TOP_RIGHT);
        label.setLabelFor(editor.node());
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.RIGHT);
        editor.hostedBy(this);
        form.kit()
                .words()
                .paint(
                        control,
                        m -> {
                            label.setText(labelText(field, m));
                            editor.name(label.getText());
                            refreshMessage();
                        });
        refresh();
    }

    /** Returns the short label of a field where there is one. */
    static String labelText(Field field, Messages messages) {
        String key = "field." + field.path();
        return messages.text(messages.has(key + ".short") ? key + ".short" : key);
    }

    /** Marks the field as required for submitting. */
    public FieldRow required() {
        var star = new Label("*");
        star.getStyleClass().addAll("stop-text", "semibold");
        labelBox.getChildren().add(star);
        return this;
    }

    /** Shows that the value is kept from one record to the next, or no longer. */
    void pin(boolean kept) {
        labelBox.getChildren().remove(pin);
        if (kept) {
            labelBox.getChildren().addFirst(pin);
        }
    }

    /** Gives the field the whole width of the section. */
    public FieldRow wide() {
        wide = true;
        return this;
    }

    /** Lays the label above the field, not beside it. */
    void above() {
        labelBox.getStyleClass().setAll("field-label-above");
        labelBox.setAlignment(Pos.BOTTOM_LEFT);
        label.setTextAlignment(TextAlignment.LEFT);
    }

    /**
     * Takes the field out of the way of Tab and Enter where the record says it is not asked, but
     * leaves it in reach.
     */
    void asked(boolean now) {
        if (asked == now) {
            return;
        }
        asked = now;
        control.pseudoClassStateChanged(NOT_ASKED, !now);
        labelBox.pseudoClassStateChanged(NOT_ASKED, !now);
        editor.node().lookupAll(".text-input").forEach(node -> node.setFocusTraversable(now));
        if (editor.node().getStyleClass().contains("text-input")) {
            editor.node().setFocusTraversable(now);
        }
    }

    boolean isWide() {
        return wide;
    }

    Node label() {
        return labelBox;
    }

    Node control() {
        return control;
    }

    /** Returns the editor, for a screen that adds something to it. */
    public FieldEditor editor() {
        return editor;
    }

    @Override
    public boolean covers(String other) {
        return pointer.equals(other);
    }

    @Override
    public void mark(List<Violation> found) {
        problems = found;
        refreshMessage();
    }

    @Override
    public void focus(String same) {
        form.reveal(control);
        editor.focus();
    }

    @Override
    public void refresh() {
        String unread = form.model().unread(pointer);
        if (unread != null) {
            editor.showUnread(unread);
        } else if (!(editor.entry() instanceof Entry.Bad)) {
            editor.show(form.model().value(pointer));
        }
        asked(form.model().asked(pointer));
        editor.absent(form.absenceWords(pointer));
        refreshMessage();
    }

    @Override
    public List<String> unread() {
        return editor.entry() instanceof Entry.Bad ? List.of(pointer) : List.of();
    }

    @Override
    public void changed(FieldEditor source) {
        typing = true;
        switch (editor.entry()) {
            case Entry.Read(Object value) -> form.model().enter(pointer, value);
            case Entry.Absent(String reason) -> form.model().absent(pointer, reason);
            case Entry.Bad bad -> form.model().unreadable(pointer, bad.text());
        }
        refreshMessage();
    }

    @Override
    public void entered(FieldEditor source) {
        form.reveal(control);
        form.model().focused(pointer);
    }

    @Override
    public void left(FieldEditor source) {
        typing = false;
        refreshMessage();
    }

    @Override
    public void move(FieldEditor source, boolean forward) {
        form.traverse(source.node(), forward);
    }

    /** Text that is no value is told on leaving; while it is being typed it may yet become one. */
    private void refreshMessage() {
        if (editor.entry() instanceof Entry.Bad bad) {
            boolean quiet = typing && message.sentence().isEmpty();
            if (!quiet) {
                tell(Severity.STOP, form.text(bad));
            }
            return;
        }
        @Nullable Violation gravest =
                problems.stream().min(Comparator.comparing(Violation::severity)).orElse(null);
        if (gravest == null) {
            tell(null, editor.echo());
        } else {
            tell(gravest.severity(), form.sentence(gravest));
        }
    }

    private void tell(@Nullable Severity severity, String sentence) {
        message.tell(severity, sentence);
        editor.mark(severity);
    }
}
