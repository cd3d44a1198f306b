package rubezh.ui.seizure.editor;

import module java.base;

import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Objects shared by all editors of a session.
 *
 * @param editors creates the controls of fields
 * @param extensions creates the extensions of one editor, in display order
 */
public record EditorSetup(
        UiContext ui,
        LiveLabels labels,
        FieldEditorFactory editors,
        Function<EditorContext, List<EditorExtension>> extensions) {}
