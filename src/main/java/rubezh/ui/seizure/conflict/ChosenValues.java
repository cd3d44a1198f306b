package rubezh.ui.seizure.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RevisionId;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.conflict.ConflictRow.Kind;

/**
 * Values chosen in the rows of a record.
 *
 * @param choices what is decided, by pointer of the row
 */
record ChosenValues(
        RecordShape<Seizure> shape, List<ConflictRow> rows, Map<String, ConflictChoice> choices) {
    /** Returns the decisions as the register takes them. */
    ConflictDecisions decisions() {
        var chosen = new HashMap<String, RevisionId>();
        var typed = new HashMap<String, Object>();
        var removed = new HashSet<String>();
        for (ConflictRow row : rows) {
            switch (choices.get(row.pointer())) {
                case ConflictChoice.Side(RevisionId revision) when row.kind() == Kind.TWINS ->
                        row.cells().stream()
                                .filter(cell -> !cell.revision().equals(revision))
                                .forEach(cell -> removed.add(String.valueOf(cell.plain())));
                case ConflictChoice.Side(RevisionId revision) ->
                        chosen.put(row.pointer(), revision);
                case ConflictChoice.Typed(Object value) -> typed.put(row.pointer(), value);
                case ConflictChoice.Both() when row.kind() == Kind.LIST ->
                        typed.put(row.pointer(), ConflictFields.joined(shape, row));
                case ConflictChoice.Both() -> {}
                case null -> {}
            }
        }
        return new ConflictDecisions(chosen, typed, removed);
    }
}
