package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Decision to close an operation or to open it again; never changed, only followed by a later one.
 * Who took it and when is told by the revision that adds it, which is signed.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param act what it does; null for an act of a newer program
 * @param text reason
 * @param step id of the closing that it takes back
 * @param cases number of records counted; null for a closing that cancels
 * @param totals exact totals of these cases
 * @param revisions ids of the newest revisions of these cases, sorted, where the step lists them
 *     itself; closings are written with {@code parts} instead
 * @param parts ids of the revisions of the {@linkplain ClosingPart parts} that list them, in order
 * @param by who took it, as his installation knew him
 */
public record OperationStep(
        UUID id,
        int pos,
        @Nullable OperationAct act,
        @Nullable String text,
        @Nullable UUID step,
        @Nullable Integer cases,
        List<ClosedTotal> totals,
        List<String> revisions,
        List<String> parts,
        StepAuthor by) {
    public OperationStep {
        totals = List.copyOf(totals);
        revisions = List.copyOf(revisions);
        parts = List.copyOf(parts);
    }

    /** What a step of an operation does. The name is stored: never renamed. */
    public enum OperationAct {
        /** Closes the operation and keeps its totals. */
        CLOSE,
        /** Takes a closing back. */
        REOPEN
    }
}
