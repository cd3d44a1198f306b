package rubezh.register;

import rubezh.domain.seizure.Seizure;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;

/**
 * What a record was and what it has become while somebody was typing: puts what was typed onto what
 * it has become. Fields that were typed in keep their values, all others take the new ones.
 *
 * @param then the record the typing began with
 * @param now the record as it is
 */
public record Rebase(Seizure then, Seizure now) {
    /** Returns a copy of the old record that was typed in, onto the new one. */
    public Seizure carry(Seizure typed) {
        if (typed.equals(then)) {
            return now;
        }
        var wanted = SeizureShape.SHAPE.write(typed);
        var changed = ValueTree.difference(SeizureShape.SHAPE.write(then), wanted);
        var carried = ValueTree.apply(SeizureShape.SHAPE.write(now), changed, wanted);
        return SeizureShape.SHAPE.read(carried).record();
    }
}
