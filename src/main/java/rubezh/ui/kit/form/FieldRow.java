package rubezh.ui.kit.form;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.domain.seizure.rules.Severity;
import rubezh.shape.Field;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;

/** A field in a form: label, control, and below it what is wrong with it. */
public final class FieldRow extends LabeledField implements FormRegion {
    static final PseudoClass NOT_APPLICABLE = PseudoClass.getPseudoClass("not-asked");

    private final FontIcon pin = Icons.of(Feather.BOOKMARK, 12, "accent-text");
    private boolean wide;
    private boolean typing;
    private boolean applicable = true;

    FieldRow(Form form, Field field, FieldEditor editor) {
        this(form, field, field.pointer(), editor);
    }

    /**
     * @param pointer where the field stands: in a line, another one in each
     */
    FieldRow(Form form, Field field, String pointer, FieldEditor editor) {
        super(form, pointer, editor);
        labelBox.getStyleClass().add("field-label");
        labelBox.setAlignment(Pos.TOP_RIGHT);
        label.setTextAlignment(TextAlignment.RIGHT);
        attachEditor(m -> labelText(field, m));
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
    void labelAbove() {
        labelBox.getStyleClass().setAll("field-label-above");
        labelBox.setAlignment(Pos.BOTTOM_LEFT);
        label.setTextAlignment(TextAlignment.LEFT);
    }

    /**
     * Takes the field out of the way of Tab and Enter where the record says it is not asked, but
     * leaves it in reach.
     */
    void applicable(boolean now) {
        if (applicable == now) {
            return;
        }
        applicable = now;
        control.pseudoClassStateChanged(NOT_APPLICABLE, !now);
        labelBox.pseudoClassStateChanged(NOT_APPLICABLE, !now);
        editor.node().lookupAll(".text-input").forEach(node -> node.setFocusTraversable(now));
        if (editor.node().getStyleClass().contains("text-input")) {
            editor.node().setFocusTraversable(now);
        }
    }

    boolean isWide() {
        return wide;
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
    public void focus(String same) {
        reveal();
    }

    @Override
    public void refresh() {
        String unread = form.model().unreadableText(pointer);
        if (unread != null) {
            editor.showUnreadable(unread);
        } else {
            editor.show(form.model().value(pointer));
        }
        applicable(form.model().isApplicable(pointer));
        editor.showAbsence(form.absenceText(pointer));
        refreshMessage();
    }

    @Override
    public List<String> unreadablePointers() {
        return editor.entry() instanceof FieldEntry.Invalid ? List.of(pointer) : List.of();
    }

    @Override
    public void changed(FieldEditor source) {
        typing = true;
        switch (editor.entry()) {
            case FieldEntry.Valid(Object value) -> form.model().enter(pointer, value);
            case FieldEntry.Absent(String reason) -> form.model().setAbsent(pointer, reason);
            case FieldEntry.Invalid invalid -> form.model().setUnreadable(pointer, invalid.text());
        }
        refreshMessage();
    }

    @Override
    public void left(FieldEditor source) {
        typing = false;
        super.left(source);
    }

    /** Text that is no value is told on leaving; while it is being typed it may yet become one. */
    @Override
    void refreshMessage() {
        if (!(editor.entry() instanceof FieldEntry.Invalid invalid)) {
            super.refreshMessage();
        } else if (!typing || !message.sentence().isEmpty()) {
            showMessage(Severity.STOP, form.text(invalid));
        }
    }
}
