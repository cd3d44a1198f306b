package rubezh.ui.seizure.editor;

/** A place in the lists of commands of the editor, which have an order of their own. */
public enum CommandGroup {
    /** What fills in fields from elsewhere. */
    ENTRY,

    /** What shows other records or places beside the record. */
    LOOKUP,

    /** What brings something in from a tool or a device. */
    TOOL,

    /** How a device is set: rarely used, in the menu only. */
    SETTING
}
