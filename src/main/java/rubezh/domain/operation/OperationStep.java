package rubezh.domain.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Decision to close an operation or to open it again; never changed, only followed by a later one.
 * Who took it and when is told by the revision that adds it, which is signed.
 *
 * @param id id of the line
 * @param pos position in the list; equal positions are ordered by id
 * @param act what it does; null for an act of a newer program
 * @param text reason
 * @param step id of the closing that it takes back
 * @param cases number of cases counted; null for a closing that cancels
 * @param totals exact totals of these cases
 * @param revisions ids of the newest revisions of these cases, sorted
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
        StepAuthor by) {
    public OperationStep {
        totals = List.copyOf(totals);
        revisions = List.copyOf(revisions);
    }

    /** Returns the SHA-256 over the ids of the revisions, each followed by a line feed. */
    public Sha256 digest() {
        String lines = String.join("", revisions.stream().map(id -> id + "\n").toList());
        return Sha256.digest(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
