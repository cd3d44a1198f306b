package rubezh.ui.seizure.place;

import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.model.SeizureForm;

/** Extension that adds drawings to the fields of places of concealment. */
public record PlaceExtension(EditorContext context) implements EditorExtension {
    @Override
    public FieldEditor editorOf(Field field, FieldEditor standard) {
        return field.type() == ConcealmentPlace.class
                ? new PlaceEditor(context.ui(), standard, () -> pick(field))
                : standard;
    }

    /** Opens the drawings for the field, or for its cell in the line with the focus. */
    private void pick(Field field) {
        SeizureForm form = context.model().form();
        String focus = context.model().focus();
        String pointer = field.lines() == null || focus == null ? field.pointer() : focus;
        new PlacePicker(context.ui(), context.labels(), place -> form.enter(pointer, place))
                .show(form.value(pointer) instanceof ConcealmentPlace place ? place : null);
    }
}
