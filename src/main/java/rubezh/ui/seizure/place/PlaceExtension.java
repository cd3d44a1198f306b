package rubezh.ui.seizure.place;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;

import java.util.List;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Extension that adds drawings to the fields of places of concealment; their key works in any
 * field.
 */
public record PlaceExtension(EditorContext context) implements EditorExtension {
    @Override
    public FieldEditor editorOf(Field field, FieldEditor standard) {
        return field.type() == ConcealmentPlace.class
                ? new PlaceEditor(context.ui(), standard, this::pick)
                : standard;
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.ENTRY
                ? List.of(Command.of("place-picture", this::pick))
                : List.of();
    }

    /** Opens the drawings for the place with the focus, else for the first place of the case. */
    private void pick() {
        String focus = context.model().focus();
        String pointer = CONCEALMENT_PLACE.pointer();
        if (focus != null && isPlace(focus)) {
            pointer = focus;
        } else {
            context.model().goTo(pointer);
        }
        show(pointer);
    }

    private void show(String pointer) {
        SeizureForm form = context.model().form();
        new PlacePicker(context.ui(), context.labels(), place -> form.enter(pointer, place))
                .show(form.value(pointer) instanceof ConcealmentPlace place ? place : null);
    }

    private boolean isPlace(String pointer) {
        return context.model()
                .form()
                .shape()
                .field(Pointer.of(pointer).fieldPath())
                .filter(field -> field.type() == ConcealmentPlace.class)
                .isPresent();
    }
}
