package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.domain.seizure.rules.Severity;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Row of a form: label, control and message below.
 *
 * @see FormSection#row
 */
public final class FieldRow extends LabeledField implements FormRegion {
    static final PseudoClass NOT_APPLICABLE = PseudoClass.getPseudoClass("not-asked");

    private final FontIcon pin = Icons.of(Feather.BOOKMARK, 12, "accent-text");
    private final Label asterisk = styled(new Label("*"), "stop-text", "semibold");
    private BooleanSupplier required = () -> false;
    private boolean wide;
    private boolean typing;
    private boolean applicable = true;

    FieldRow(Form form, Field field, FieldEditor editor) {
        this(form, field, field.pointer(), editor);
    }

    /**
     * @param pointer pointer to the field, which differs in each line
     */
    FieldRow(Form form, Field field, String pointer, FieldEditor editor) {
        super(form, pointer, editor);
        labelBox.getStyleClass().add("field-label");
        labelBox.setAlignment(Pos.TOP_RIGHT);
        label.setTextAlignment(TextAlignment.RIGHT);
        attachEditor(m -> labelText(field, m));
        refresh();
    }

    /** Marks the field as required for submitting. */
    public FieldRow required() {
        return requiredIf(() -> true);
    }

    /** Marks the field as required while a condition holds. */
    public FieldRow requiredIf(BooleanSupplier condition) {
        required = condition;
        labelBox.getChildren().add(asterisk);
        refreshAsterisk();
        return this;
    }

    private void refreshAsterisk() {
        asterisk.setVisible(required.getAsBoolean());
        asterisk.setManaged(asterisk.isVisible());
    }

    /** Shows or hides the pin: the value is copied to the next new record. */
    void pin(boolean pinned) {
        labelBox.getChildren().remove(pin);
        if (pinned) {
            labelBox.getChildren().addFirst(pin);
        }
    }

    /** Extends the field to the width of the section. */
    public FieldRow wide() {
        wide = true;
        return this;
    }

    void labelAbove() {
        labelBox.getStyleClass().setAll("field-label-above");
        labelBox.setAlignment(Pos.BOTTOM_LEFT);
        label.setTextAlignment(TextAlignment.LEFT);
    }

    /**
     * Sets whether the record asks for the field. Tab and Enter skip a field that is not
     * applicable; the mouse still reaches it.
     */
    void applicable(boolean isApplicable) {
        if (applicable == isApplicable) {
            return;
        }
        applicable = isApplicable;
        control.pseudoClassStateChanged(NOT_APPLICABLE, !isApplicable);
        labelBox.pseudoClassStateChanged(NOT_APPLICABLE, !isApplicable);
        editor.node()
                .lookupAll(".text-input")
                .forEach(node -> node.setFocusTraversable(isApplicable));
        if (editor.node().getStyleClass().contains("text-input")) {
            editor.node().setFocusTraversable(isApplicable);
        }
    }

    /** Returns whether the record cannot be submitted without the field. */
    boolean isRequired() {
        return required.getAsBoolean() && applicable;
    }

    /** Returns whether the record cannot be submitted without the field, and it is empty. */
    boolean isNeeded() {
        return isRequired() && editor.isBlank();
    }

    boolean isWide() {
        return wide;
    }

    /** Returns the editor, for additions of a screen. */
    public FieldEditor editor() {
        return editor;
    }

    /** Returns whether the value follows from another field and nobody entered it. */
    boolean isDerived() {
        return form.model().isDerived(pointer);
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
        String unreadable = form.model().unreadableText(pointer);
        if (unreadable != null) {
            editor.showUnreadable(unreadable);
        } else {
            editor.show(form.model().value(pointer));
        }
        refreshAsterisk();
        applicable(form.model().isApplicable(pointer));
        editor.showAbsence(form.model().absenceText(pointer));
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

    /** Shows the message of invalid text when the focus leaves: it may become valid while typed. */
    @Override
    void refreshMessage() {
        if (!(editor.entry() instanceof FieldEntry.Invalid invalid)) {
            super.refreshMessage();
        } else if (!typing || !message.sentence().isEmpty()) {
            showMessage(Severity.STOP, form.text(invalid));
        }
    }
}
