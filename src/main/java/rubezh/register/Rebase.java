package rubezh.register;

import rubezh.domain.seizure.Seizure;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;

/**
 * What a record was and what it has become while somebody was typing: puts what was typed onto what
 * it has become. Fields that were typed in keep their values, all others take the new ones.
 *
 * @param original the record the typing began with
 * @param current the record as it is
 */
public record Rebase(Seizure original, Seizure current) {
    /** Returns a copy of the old record that was typed in, onto the new one. */
    public Seizure apply(Seizure typed) {
        if (typed.equals(original)) {
            return current;
        }
        var wanted = SeizureShape.SHAPE.write(typed);
        var changed = ValueTree.difference(SeizureShape.SHAPE.write(original), wanted);
        var carried = ValueTree.apply(SeizureShape.SHAPE.write(current), changed, wanted);
        return SeizureShape.SHAPE.read(carried).record();
    }
}
