package rubezh.ui.seizure.editor;

import java.util.List;
import javafx.scene.control.Label;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.model.SectionDefinition;

/** Extension of the form: replaces editors of fields and adds content to sections. */
public interface FormExtension {
    /** Returns the editor of a field: the standard one, a wrapper of it, or another. */
    default FieldEditor editorOf(Field field, FieldEditor standard) {
        return standard;
    }

    /** Returns key hints for the header of a section with lines. */
    default List<Label> hints(SectionDefinition definition) {
        return List.of();
    }

    /** Adds content to a section after its fields and lines. */
    default void addTo(FormSection section, SectionDefinition definition) {}

    /** Returns whether a section has content beside its fields and lines, which keeps it open. */
    default boolean hasContent(SectionDefinition definition) {
        return false;
    }
}
