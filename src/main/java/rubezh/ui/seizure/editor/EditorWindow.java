package rubezh.ui.seizure.editor;

/** Services of the editor window for extensions. */
public interface EditorWindow {
    /** Shows a tab beside the form, even in a narrow window. */
    void show(SideTab tab);

    /** Returns the name of the section that had the focus last. */
    String currentSection();
}
