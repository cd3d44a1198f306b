package rubezh.ui.operation;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
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

    /** Shows what hindered something else than reading; null for nothing. */
    void show(@Nullable Fault of) {
        fault.set(of);
    }
}
