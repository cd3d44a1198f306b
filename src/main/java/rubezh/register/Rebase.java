package rubezh.register;

import rubezh.domain.seizure.Seizure;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;

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
        var editedTree = SeizureShape.SHAPE.write(edited);
        var changed = ValueTree.difference(SeizureShape.SHAPE.write(original), editedTree);
        var rebased = ValueTree.apply(SeizureShape.SHAPE.write(current), changed, editedTree);
        return SeizureShape.SHAPE.read(rebased).record();
    }
}
