package rubezh.register.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.operation.OperationStep.OperationAct;
import rubezh.journal.Revision;
import rubezh.json.AddedLines;
import rubezh.json.RecordKind;

/**
 * All decisions to close an operation and to open it again. Only adding a line takes a step, so the
 * totals kept at a closing stay as they were signed.
 *
 * <p>The operation is closed while any closing was not taken back. Of a closing and its taking back
 * it does not matter which arrived first.
 *
 * @param entries all steps, each after those its author knew
 */
public record OperationLog(List<OperationEntry> entries) {
    private static final AddedLines<Operation, OperationStep> STEPS =
            new AddedLines<>(
                    RecordKind.OPERATION,
                    "steps",
                    Operation::steps,
                    step -> step.act() != null && step.by().isSupervisor());

    /** Log of an operation that nobody closed. */
    public static final OperationLog EMPTY = new OperationLog(List.of());

    public OperationLog {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the revisions of an operation.
     *
     * @param revisions those that owners signed, in any order; those of other kinds and schemas are
     *     skipped
     */
    public static OperationLog of(Collection<Revision> revisions) {
        List<OperationEntry> found = STEPS.in(revisions, OperationEntry::new);
        return found.isEmpty() ? EMPTY : new OperationLog(found);
    }

    /** Returns the closings that were not taken back. */
    public List<OperationEntry> closings() {
        Set<UUID> reopened =
                entries.stream()
                        .filter(entry -> entry.step().act() == OperationAct.REOPEN)
                        .flatMap(entry -> Optional.ofNullable(entry.step().step()).stream())
                        .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.step().act() == OperationAct.CLOSE)
                .filter(entry -> !reopened.contains(entry.step().id()))
                .toList();
    }

    /** Returns the closing whose totals are shown: the last one that was not taken back. */
    public Optional<OperationEntry> closing() {
        return last(closings().stream().filter(entry -> !isCancellation(entry)).toList());
    }

    /** Returns the closing that says why the operation is cancelled; empty if it is not. */
    public Optional<OperationEntry> cancellation() {
        return last(closings().stream().filter(OperationLog::isCancellation).toList());
    }

    /** Of a closing and a cancellation unseen by each other the cancellation is stronger. */
    public @Nullable OperationState ended() {
        if (cancellation().isPresent()) {
            return OperationState.CANCELLED;
        }
        return isClosed() ? OperationState.CLOSED : null;
    }

    private static boolean isCancellation(OperationEntry closing) {
        return closing.step().cases() == null;
    }

    private static Optional<OperationEntry> last(List<OperationEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    public boolean isClosed() {
        return !closings().isEmpty();
    }
}
