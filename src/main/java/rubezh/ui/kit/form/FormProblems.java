package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/** Problems shown in a form: their visual order and the current position in it. */
final class FormProblems {
    private List<Violation> violations = List.of();
    private int index = -1;

    void replace(List<Violation> found) {
        violations = List.copyOf(found);
    }

    /** Returns the problems of the fields in a region. */
    List<Violation> of(FormRegion region) {
        return violations.stream().filter(v -> region.covers(v.pointer())).toList();
    }

    /** Returns what blocks submitting, in visual order: unreadable text first in its region. */
    List<Violation> inOrder(List<FormRegion> regions) {
        var ordered = new ArrayList<Violation>();
        for (FormRegion region : regions) {
            region.unreadablePointers()
                    .forEach(p -> ordered.add(new Violation(p, "", Severity.STOP, List.of())));
            of(region).stream().filter(v -> v.severity() != Severity.HINT).forEach(ordered::add);
        }
        return ordered;
    }

    /** Moves by one problem, from the last to the first and back; returns null if there is none. */
    @Nullable Violation step(List<Violation> ordered, int by) {
        if (ordered.isEmpty()) {
            return null;
        }
        index =
                index < 0 && by < 0
                        ? ordered.size() - 1
                        : Math.floorMod(index + by, ordered.size());
        return ordered.get(index);
    }
}
