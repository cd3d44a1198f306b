package rubezh.ui.seizure.inbox;

/** Actions on files from the document scanner. */
public interface InboxActions {
    /** Attaches all offered files. */
    void attach();

    /** Opens a dialog to choose among all files of the folder. */
    void choose();

    /** Declines the offered files for this record. */
    void decline();
}
