package rubezh.ui.seizure.editor;

import java.util.List;
import javafx.scene.control.Label;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.model.SectionDefinition;

/** A part of the form that the form itself does not know: a picture strip, a place on a drawing. */
public interface FormExtension {
    /** Returns the editor of a field: the standard one, or one made of it. */
    default FieldEditor editorOf(Field field, FieldEditor standard) {
        return standard;
    }

    /** Returns the keys named in the head of a section that has lines. */
    default List<Label> hints(SectionDefinition definition) {
        return List.of();
    }

    /** Adds to a section that has all its fields and lines. */
    default void addTo(FormSection section, SectionDefinition definition) {}

    /** Says whether a section holds something beside its fields and lines, and so stays open. */
    default boolean hasContent(SectionDefinition definition) {
        return false;
    }
}
