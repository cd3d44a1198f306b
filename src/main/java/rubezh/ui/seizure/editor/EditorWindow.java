package rubezh.ui.seizure.editor;

import java.util.UUID;

/** What an extension can ask of the window of the editor. */
public interface EditorWindow {
    /** Shows a tab beside the form, in a narrow window too. */
    void show(SideTab tab);

    /** Returns the name of the section the focus was last in. */
    String currentSection();

    /** Opens another record by its id. */
    void openRecord(UUID recordId);
}
