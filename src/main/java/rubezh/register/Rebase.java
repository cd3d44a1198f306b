package rubezh.register;

import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.register.revision.RecordEdit;

/**
 * Rebase of an officer's edit onto a newer state of the record. Fields that the officer changed
 * keep their values, all others take the new ones.
 *
 * @param original record at the start of editing
 * @param current record as it is now
 */
public record Rebase(Seizure original, Seizure current) {
    /** Returns the current record with the edits of the officer. */
    public Seizure apply(Seizure edited) {
        if (edited.equals(original)) {
            return current;
        }
        return RecordEdit.rebase(SeizureShape.SHAPE, original, edited, current);
    }
}
