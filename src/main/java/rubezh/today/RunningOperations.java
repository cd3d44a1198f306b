package rubezh.today;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.operation.OperationService;
import rubezh.register.Query;
import rubezh.register.Register;

/**
 * Operations by their dates, with the numbers of their records.
 *
 * @param own selects the records that the officer entered
 */
record RunningOperations(Register register, OperationService operations, Query own) {
    /** Returns the operations that run on a day, the one that ends first in front. */
    List<RunningOperation> on(LocalDate day) {
        return operations.list().stream()
                .filter(row -> !row.state().isEnded())
                .map(row -> row.operation())
                .filter(operation -> operation.code() != null && operation.contains(day))
                .map(this::running)
                .sorted(Comparator.comparing(RunningOperation::last))
                .toList();
    }

    private RunningOperation running(Operation operation) {
        OperationCode code = Objects.requireNonNull(operation.code());
        return new RunningOperation(
                code,
                operation.name(true),
                operation.name(false),
                Objects.requireNonNull(operation.first()),
                Objects.requireNonNull(operation.last()),
                count(own, code),
                count(Query.ALL, code));
    }

    private long count(Query query, OperationCode operation) {
        return register.catalogue().count(query.where(HEADER_OPERATION, Set.of(operation.code())));
    }
}
