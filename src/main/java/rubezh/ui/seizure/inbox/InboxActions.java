package rubezh.ui.seizure.inbox;

/** What can be done with what has come from the document scanner. */
public interface InboxActions {
    /** Attaches all that is offered. */
    void attach();

    /** Lets a person choose among all files of the folder. */
    void choose();

    /** Offers them to this record no more. */
    void decline();
}
