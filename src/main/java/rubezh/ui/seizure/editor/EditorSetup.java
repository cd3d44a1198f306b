package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.function.Function;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * What every editor of a session is made with.
 *
 * @param editors makes the controls of fields
 * @param extensions makes the extensions of one editor, in the order they are shown
 */
public record EditorSetup(
        UiContext ui,
        LiveLabels labels,
        FieldEditorFactory editors,
        Function<EditorContext, List<EditorExtension>> extensions) {}
