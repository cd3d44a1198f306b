package rubezh.ui.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.operation.OpenOperation;
import rubezh.text.Fault;

/**
 * Creates operations in the background. Call it on the JavaFX application thread.
 *
 * @param onFault receives what hinders a copy, and null before a new attempt
 */
record OperationCreator(OperationContext context, Consumer<@Nullable Fault> onFault) {
    /** Creates an operation. */
    void create(Operation operation, Consumer<OpenOperation> onDone, Consumer<Fault> onRefused) {
        onFault.accept(null);
        context.worker()
                .of(_ -> context.operations().create(operation))
                .unlisted()
                .onDone(onDone)
                .onFault(onRefused)
                .start();
    }

    /** Prepares a copy for the year after that of the operation; nothing is written. */
    void copy(OperationCode code, Consumer<Operation> onDone) {
        onFault.accept(null);
        context.worker()
                .of(_ -> copy(code))
                .unlisted()
                .onDone(onDone)
                .onFault(onFault::accept)
                .start();
    }

    private Operation copy(OperationCode code) {
        OpenOperation seen =
                context.operations()
                        .open(code)
                        .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "OPR-001", code));
        LocalDate first = seen.operation().first();
        int year = (first == null ? context.today().get() : first).getYear() + 1;
        return context.operations().copyFor(seen, year);
    }
}
