package rubezh.ui.seizure.editor;

/** Group of editor commands, which sets their place in menu and palette. */
public enum EditorCommandGroup {
    /** Commands that fill in fields from other sources. */
    ENTRY,

    /** Commands that show other records or places beside the record. */
    LOOKUP,

    /** Commands that take data from a tool or a device. */
    TOOL,

    /** Settings of devices, rarely used: in the menu only. */
    SETTING
}
