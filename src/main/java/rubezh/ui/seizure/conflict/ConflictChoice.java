package rubezh.ui.seizure.conflict;

import rubezh.journal.RevisionId;

/** What is decided of a row. */
sealed interface ConflictChoice {
    /** The value of a revision counts. */
    record Side(RevisionId revision) implements ConflictChoice {}

    /** All values of a list count, each once; of two lines both stay. */
    record Both() implements ConflictChoice {}

    /**
     * What was typed counts.
     *
     * @param value value of the type of the field
     */
    record Typed(Object value) implements ConflictChoice {}
}
