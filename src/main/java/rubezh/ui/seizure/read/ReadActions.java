package rubezh.ui.seizure.read;

/** What the read view does with its record beside leading to other screens. */
public interface ReadActions {
    /** Marks the record for deletion, or removes the mark. */
    void toggleMark();

    /** Takes the submission of the record back. */
    void takeBack();

    /** Closes the view. */
    void close();
}
