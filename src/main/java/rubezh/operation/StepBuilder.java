package rubezh.operation;

import module java.base;

import rubezh.domain.operation.ClosedTotal;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.operation.OperationStep.OperationAct;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.journal.RevisionId;
import rubezh.register.operation.OperationEntry;
import rubezh.security.Session;

/** Adds decisions to an operation, on behalf of the signed-in officer. */
final class StepBuilder {
    private final Session session;
    private final Supplier<UUID> ids;

    StepBuilder(Session session, Supplier<UUID> ids) {
        this.session = session;
        this.ids = ids;
    }

    /**
     * Returns the operation closed with the totals of its cases.
     *
     * @param cases the cases that count
     * @param parts ids of the revisions that list the cases counted
     * @param reason why it is closed although something may lack; empty if nothing does
     */
    Operation closed(
            Operation operation, List<Seizure> cases, List<RevisionId> parts, String reason) {
        return with(
                operation,
                new OperationStep(
                        ids.get(),
                        position(operation),
                        OperationAct.CLOSE,
                        reason.isEmpty() ? null : reason,
                        null,
                        cases.size(),
                        totals(cases),
                        List.of(),
                        parts.stream().map(RevisionId::hex).toList(),
                        session.officer().asAuthor()));
    }

    private static List<ClosedTotal> totals(List<Seizure> cases) {
        return Tallies.byMeasure(cases).stream().flatMap(StepBuilder::total).toList();
    }

    private static Stream<ClosedTotal> total(Tally<SubstanceByDimension> tally) {
        SubstanceByDimension key = Objects.requireNonNull(tally.key());
        Dimension dimension = key.dimension();
        Code substance = key.substance();
        String code = substance == null ? ClosedTotal.NONE : substance.code();
        return dimension == null
                ? Stream.empty()
                : Stream.of(
                        new ClosedTotal(
                                code, dimension, tally.totals().base(dimension), tally.cases()));
    }

    /** Returns the operation closed without totals. */
    Operation cancelled(Operation operation, String reason) {
        return with(
                operation,
                new OperationStep(
                        ids.get(),
                        position(operation),
                        OperationAct.CLOSE,
                        reason,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        session.officer().asAuthor()));
    }

    /** Returns the operation with closings taken back. */
    Operation reopened(Operation operation, List<OperationEntry> closings, String reason) {
        Operation opened = operation;
        for (OperationEntry closing : closings) {
            opened =
                    with(
                            opened,
                            new OperationStep(
                                    ids.get(),
                                    position(opened),
                                    OperationAct.REOPEN,
                                    reason,
                                    closing.step().id(),
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    session.officer().asAuthor()));
        }
        return opened;
    }

    private static int position(Operation operation) {
        return operation.steps().stream().mapToInt(OperationStep::pos).max().orElse(0) + 1;
    }

    private static Operation with(Operation operation, OperationStep step) {
        var steps = new ArrayList<>(operation.steps());
        steps.add(step);
        return operation.withSteps(steps);
    }
}
