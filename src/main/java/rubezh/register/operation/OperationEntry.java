package rubezh.register.operation;

import module java.base;

import rubezh.domain.operation.OperationStep;
import rubezh.domain.summary.OperationCancellation;
import rubezh.journal.Revision;

/**
 * Decision to close an operation or to open it again, with who took it, as the revision that added
 * it says.
 *
 * @param step the step
 * @param revision revision of the operation that added it
 */
public record OperationEntry(OperationStep step, Revision revision) {
    /** Returns the author, a login at a station: {@code officer:asanov}. */
    public String author() {
        return revision.act().author();
    }

    /** Returns the code of the station of the author. */
    public String station() {
        return revision.act().station();
    }

    /** Returns the time by that station's clock; never used for ordering. */
    public OffsetDateTime at() {
        return revision.act().at();
    }

    /** Returns a cancellation as a paper tells it. */
    public OperationCancellation cancellation() {
        return new OperationCancellation(
                at(),
                Objects.requireNonNullElse(step.by().name(), author()),
                station(),
                Objects.requireNonNullElse(step.text(), ""));
    }
}
