package rubezh.ui.operation;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rubezh.operation.OperationRow;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the list of operations. Call it on the JavaFX application thread. */
final class OperationListViewModel extends ScreenModel {
    private final OperationContext context;
    private final ReadOnlyObjectWrapper<List<OperationRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());

    OperationListViewModel(OperationContext context) {
        super(context.worker());
        this.context = context;
    }

    /** Returns all operations, the one that begins last first. */
    ReadOnlyObjectProperty<List<OperationRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        read(() -> context.operations().list(), rows::set);
    }
}
