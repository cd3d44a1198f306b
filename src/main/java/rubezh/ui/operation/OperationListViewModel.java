package rubezh.ui.operation;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationRow;
import rubezh.text.Fault;

/** View model of the list of operations. Call it on the JavaFX application thread. */
final class OperationListViewModel {
    private final OperationContext context;
    private final ReadOnlyObjectWrapper<List<OperationRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    OperationListViewModel(OperationContext context) {
        this.context = context;
    }

    /** Returns all operations, the one that begins last first. */
    ReadOnlyObjectProperty<List<OperationRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    void load() {
        context.worker()
                .of(_ -> context.operations().list())
                .unlisted()
                .onDone(rows::set)
                .onFault(fault::set)
                .start();
    }

    /** Creates an operation. */
    void create(Operation operation, Consumer<OpenOperation> onDone, Consumer<Fault> onFault) {
        fault.set(null);
        context.worker()
                .of(_ -> context.operations().create(operation))
                .unlisted()
                .onDone(onDone)
                .onFault(onFault)
                .start();
    }

    /** Prepares a copy for the year after that of the operation; nothing is written. */
    void copy(OperationCode code, Consumer<Operation> onDone) {
        fault.set(null);
        context.worker().of(_ -> copy(code)).unlisted().onDone(onDone).onFault(fault::set).start();
    }

    private Operation copy(OperationCode code) {
        OpenOperation seen =
                context.operations()
                        .open(code)
                        .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "OPR-001", code));
        var first = seen.operation().first();
        int year = (first == null ? context.today().get() : first).getYear() + 1;
        return context.operations().copyFor(seen, year);
    }
}
